import documents from '../../../../mock/data/documents.json'
import type { OfficialDocument } from '../../../../src/contract'
import { headlineOf } from '../../../../src/domain/publishing/headline'
import { tagsOf } from '../../../../src/domain/search'

const [document] = documents as unknown as OfficialDocument[]
if (!document) throw new Error('no document')

const tagged = (...texts: string[]) =>
  tagsOf(texts.map((text) => ({ headline: headlineOf(text), text })))

it('gives each of the 47 tasks a tag that stands in it to the letter, and none in another', () => {
  expect(document.tasks).toHaveLength(47)
  for (const { text, tags } of document.tasks) {
    expect(tags.length).toBeGreaterThan(0)
    expect(tags.length).toBeLessThanOrEqual(5)
    for (const tag of tags) {
      expect(text).toContain(tag)
      expect(tags.filter((other) => other.includes(tag))).toEqual([tag])
    }
  }
})

it('never begins or ends a tag where a word goes on', () => {
  // Judged by reading all of them; these are the joints that such a cut would leave.
  const begins = /^(?:[的和与及等在将对为以从按由被并就其各了]|推进|推动|完善|加强|系统|平台|委会)/
  for (const { tags } of document.tasks) {
    for (const tag of tags) {
      expect(tag).not.toMatch(begins)
      expect(tag).not.toMatch(/(?:[的和与将对为以从按由被并就各]|建设|水平)$/)
    }
  }
})

it.each([
  [31, '政府网站'],
  [31, '微门户'],
  [33, '政府网站'],
  [33, '无障碍'],
  [34, '市民热线门户网站'],
  [35, '市民热线门户网站'],
  [5, '上海市政府数据资源服务平台'],
  [8, '公共信用信息服务平台'],
  [14, '财税库银横向联网系统'],
  [16, '融资性担保公司监管系统'],
  [21, '绿色账户平台'],
  [27, '家政信息数据库'],
  [40, '国家信息安全等级保护制度'],
  [42, '软件资产管理制度'],
  [45, '上海市电子政务绩效评估实施办法'],
])('names in task %i the system, object or policy %s', (no, name) => {
  expect(document.tasks.find((task) => task.no === no)?.tags).toContain(name)
})

it('names what is quoted and what is built, not the verb before it', () => {
  expect(tagged('推进河道水质监测平台建设。', '完善河道水质监测平台,用好“一河一策”。')).toEqual([
    ['河道水质监测平台'],
    ['一河一策', '河道水质监测平台'],
  ])
})

it('names a thing that stands once too, but not what says nothing', () => {
  const [first, second] = tagged('建设渔港监控中心。', '提升服务水平,扩建渔船定位系统。')
  expect(first).toEqual(['渔港监控中心'])
  expect(second).toEqual(['渔船定位系统'])
})

it('leaves out what a tenth of many tasks have', () => {
  const all = Array.from(
    { length: 40 },
    (_, at) => `完善数字港航,建设第${String.fromCharCode(0x4e10 + at)}号闸站。`,
  )
  for (const tags of tagged(...all)) expect(tags).not.toContain('数字港航')
})

it('parts a headline after a name that a few tasks share, not one that stands alone', () => {
  const [access, portal] = tagged(
    '深化渔港网站无障碍工作。',
    '开展渔港网站微门户建设。',
    '渔港网站安全检查全面完成。',
  )
  expect(access).toEqual(['渔港网站', '无障碍'])
  expect(portal).toEqual(['渔港网站', '微门户'])
  expect(tagged('深化渔港网站无障碍工作。', '建设渔船定位系统。')[0]).toEqual(['渔港网站无障碍'])
})

it('keeps a bracket within a word out of its tags', () => {
  expect(tagged('提升街道、居(村)委会政务外网水平。').flat()).not.toContain('委会政务外网')
})
