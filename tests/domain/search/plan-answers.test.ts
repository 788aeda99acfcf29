import path from 'node:path'
import directory from '../../../mock/data/unit-directory.json'
import { documents, sources } from '../../../mock/api/replies'
import type { OfficialDocument } from '../../../src/contract'
import { buildOfficialDocument } from '../../../src/domain/publishing'
import { readDocument } from '../../../src/domain/reading'
import { createAnswering } from '../../../src/domain/search/answers'
import { readUnitDirectory } from '../../../src/domain/units'
import { grammarsIn } from '../reading/cases'

const PLAN = '《2015年上海市政府电子政务重点工作安排》'
const text = sources.map((source) => source.text).join('\n')
const { answer } = createAnswering(documents)

const build = (source: string): OfficialDocument =>
  buildOfficialDocument(readDocument(source).document, source, readUnitDirectory(directory))
    .document

const HOW_MANY = '共有 47 项任务'
const DAY = '落款日期：2015年3月6日'
const ISSUER = '由上海市人民政府办公厅印发'
const NUMBER = '沪府办发〔2015〕16号'
const TO = '印发给：各区、县人民政府,市政府各委、办、局'

it.each([
  ['一共有多少项任务', HOW_MANY],
  ['这份文件有多少任务', HOW_MANY],
  ['共几项', HOW_MANY],
  ['任务总数是多少', HOW_MANY],
  ['今年有几项重点工作？', HOW_MANY],
  ['2015年有多少项任务', HOW_MANY],
  ['电子政务重点工作安排里有几项任务', HOW_MANY],
  ['有几个方面', '4 个部分、14 个方面：一、落实年度重点工作（推进网上政务大厅建设、'],
  ['全文分几个部分', '4 个部分、14 个方面'],
  ['什么时候印发的', DAY],
  ['何时发布', DAY],
  ['哪天下发的', DAY],
  ['成文日期', DAY],
  ['文件是哪年哪月发的', DAY],
  ['沪府办发[2015]16号什么时候印发的', DAY],
  ['谁印发的', ISSUER],
  ['哪个单位发的', ISSUER],
  ['发文机关是谁', ISSUER],
  ['上海市政府电子政务重点工作安排是谁印发的', ISSUER],
  ['文号是什么', NUMBER],
  ['发文字号', NUMBER],
  ['这是几号文', NUMBER],
  ['发给谁', TO],
  ['主送机关是哪些', TO],
  ['这个通知印发给哪些单位', TO],
  ['这是什么文件', `这是${PLAN}，${ISSUER}，发文字号${NUMBER}`],
  ['沪府办发〔2015〕16号是什么文件', PLAN],
  ['哪年的', `${PLAN}是2015年的计划`],
])('%s is answered from what the source prints of itself', (question, words) => {
  const given = answer(question)
  expect(given?.text).toContain(words)
  expect(given?.text).toContain(PLAN)
  for (const { quote } of given?.citations ?? []) expect(text).toContain(quote)
})

it.each([
  '谁负责印发身份证',
  '一共多少预算',
  '一共有多少人',
  '身份证什么时候印发',
  '哪个部门发驾照',
  '工资发给谁',
  '几号发工资',
  '有几个方面军',
  '文件谁起草的',
  '文件什么时候生效',
  '文件有多少页',
  '2016年有多少项任务',
  '2016年的计划什么时候印发',
  '沪府办发〔2015〕17号是什么文件',
  '食品安全标准什么时候发布',
  '什么文件规定了公积金',
  '北京有几项任务',
  '任务',
  '文件',
  '发布',
])('%s is not asked of the plan: no answer', (question) => {
  expect(answer(question)).toBeNull()
})

it('tells how many tasks by the first and the last of each part', () => {
  const given = answer('一共有多少项任务')
  expect(given?.text).toContain('二、提升政府治理能力 19 项（第12至30项）')
  expect(given?.citations.map(({ taskNo }) => taskNo)).toEqual([1, 11, 12, 30, 31, 36, 37, 47])
})

const cases = grammarsIn(path.resolve(__dirname, '../reading/cases')).flatMap(([, all]) => all)
const caseOf = (name: string) => {
  const found = cases.find((one) => one.name.startsWith(name))
  if (!found) throw new Error(`no case ${name}`)
  return found.source
}

const shapes: [string, Record<string, string | null>][] = [
  [
    'run-in headings, several tasks in a paragraph',
    {
      什么时候印发的: '落款日期：2016年4月18日',
      谁印发的: '由虚拟省人民政府办公厅印发',
      文号是什么: '虚政办发〔2016〕19号',
      发给谁: '省政府各委、办、厅、局。',
      哪年的: '《2016年政务公开工作要点》是2016年的计划',
    },
  ],
  [
    'a covering notice with items of its own',
    { 什么时候印发的: '落款日期：二〇一六年三月七日', 文号是什么: '虚府办发〔2016〕16号' },
  ],
  [
    'a date under the title, a number of the paper',
    {
      什么时候印发的: '落款日期：2016年2月1日',
      文号是什么: '虚府发〔2016〕3号',
      谁印发的: null,
      发给谁: null,
    },
  ],
  [
    'four labels',
    { 一共有多少项任务: '共有 2 项任务', 什么时候印发的: null, 谁印发的: null, 文号是什么: null },
  ],
]
describe.each(shapes)('a plan with %s', (name, expected) => {
  const source = caseOf(name)
  const asked = createAnswering([build(source)])
  it.each(Object.entries(expected))('%s: %s', (question, words) => {
    const given = asked.answer(question)
    if (words === null) return expect(given).toBeNull()
    expect(given?.text).toContain(words)
    for (const { kind, quote } of given?.citations ?? []) {
      if (kind === 'document') expect(source).toContain(quote)
    }
  })
})

it('quotes every plan that can be read to the letter, or says nothing', () => {
  const questions = ['什么时候印发的', '谁印发的', '文号是什么', '发给谁', '这是什么文件', '哪年的']
  let answered = 0
  for (const { source } of cases) {
    const asked = createAnswering([build(source)])
    for (const question of questions) {
      for (const { quote } of asked.answer(question)?.citations ?? []) {
        expect(source).toContain(quote)
        answered += 1
      }
    }
  }
  expect(answered).toBeGreaterThan(60)
})

it('means the plan that is named, else the newest', () => {
  const newer = build(caseOf('a covering notice with items of its own'))
  const two = createAnswering([...documents, newer])
  expect(two.answer('什么时候印发的')?.text).toContain('2016年虚拟市')
  expect(two.answer('2015年的安排是什么时候印发的')?.text).toContain(DAY)
  expect(two.answer('虚府办发〔2016〕16号有几项任务')?.text).toContain('2016年虚拟市')
  expect(two.answer('上海市政府的工作安排谁印发的')?.text).toContain(ISSUER)
  expect(two.answer('2014年的安排是什么时候印发的')).toBeNull()
})

it('says nothing of a plan that was published before its imprint was kept', () => {
  const older = createAnswering(documents.map((document) => ({ ...document, imprint: null })))
  expect(older.answer('什么时候印发的')).toBeNull()
  expect(older.answer('一共有多少项任务')?.text).toContain(HOW_MANY)
})

it('says of several plans which one an answer is from', () => {
  const newer = build(caseOf('a covering notice with items of its own'))
  const two = createAnswering([...documents, newer])
  expect(two.answer('微门户谁负责')?.text).toContain(`（出自${PLAN}）`)
  expect(two.answer('市旅游局有几项任务')?.text).toContain(`（出自${PLAN}）`)
  expect(answer('微门户谁负责')?.text).not.toContain('出自')
})
