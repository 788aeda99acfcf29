import fc from 'fast-check'
import { headlineOf } from '../../../src/domain/publishing'

it.each([
  ['推进公交信息化示范工程建设,完成车载终端改造。', '推进公交信息化示范工程建设'],
  ['按照统一标准,建设数据中心。', '建设数据中心'],
  ['市政府各部门按照统一技术标准,推进各业务系统数据对接。', '推进各业务系统数据对接'],
  ['各区政府结合实际,制定实施方案。', '制定实施方案'],
  // What is done is in the clause itself.
  ['完成各部门网站按照新标准的改造,方便使用。', '完成各部门网站按照新标准的改造'],
  ['按照统一标准。', '按照统一标准'],
  ['完善“市民云,一号通”功能,推广应用。', '完善“市民云,一号通”功能'],
])('%s is called %s', (text, headline) => expect(headlineOf(text)).toBe(headline))

it('is always words of the text itself', () => {
  const words = fc.constantFrom(
    '各部门',
    '按照',
    '标准',
    ',',
    '。',
    '推进',
    '“',
    '”',
    '建设平台',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      expect(text).toContain(headlineOf(text).replace(/…$/, ''))
    }),
  )
})
