import fc from 'fast-check'
import { cutField, fillTemplate, PUSH_SOURCES } from '../../../src/domain/push-fields'
import { days } from '../reminders/arbitraries'

/** As the platform states its limits (发送订阅消息): what it would take. */
const takes: Record<string, RegExp> = {
  thing: /^.{1,20}$/su,
  number: /^-?[\d.]{1,32}$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: /^(?:\d{4}年\d{1,2}月\d{1,2}日(?: \d{2}:\d{2})?|\d{2}:\d{2})$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日(?: \d{2}:\d{2})?$/,
  amount: /^[¥$]?\d{1,10}(?:\.\d+)?元?$/,
  phone_number: /^.{1,17}$/,
  car_number: /^.{1,8}$/,
  name: /^.{1,20}$/,
  phrase: /^\p{Script=Han}{1,5}$/u,
}
const fields = Object.keys(takes).map((type, at) => `${type}${at + 1}`)
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('推', '定', 'a', '1', '\n', '😀', ',', ' '), maxLength: 60 }),
  days,
)

it.each([
  [
    'thing1',
    '推进政务微门户建设试点工作，形成可推广的经验做法',
    '推进政务微门户建设试点工作，形成可推广…',
  ],
  ['thing1', '一行\n两行\t三', '一行 两行 三'],
  ['thing1', '   ', null],
  ['phrase2', '推定', '推定'],
  ['phrase2', '单位自报！', '单位自报'],
  ['phrase2', 'abc', null],
  ['time3', '2015-12-31', '2015年12月31日'],
  ['time3', '2015-12-31 09:00', '2015年12月31日 09:00'],
  ['time3', '09:00', '09:00'],
  ['date4', '年底前', null],
  ['character_string5', '沪府办发〔2015〕16号', '201516'],
  ['name6', '上海市经济和信息化委员会', '上海市经济和信息化委'],
  ['enum7', '任何', null],
])('%s shows %j as %j', (field, value, expected) => {
  expect(cutField(field, value)).toBe(expected)
})

it('keeps every field within the limits of the platform, for any text', () => {
  fc.assert(
    fc.property(fc.constantFrom(...fields), texts, (field, text) => {
      const value = cutField(field, text)
      if (value === null) return
      expect(value).not.toMatch(/[\p{Cc}\p{Cs}]/u)
      expect(value).toMatch(takes[field.replace(/\d+$/, '')] ?? /$^/)
      expect(value.length).toBeLessThanOrEqual(32)
    }),
    { numRuns: 2000 },
  )
})

it('fills a template wholly, or says that it cannot', () => {
  const map = fc.dictionary(fc.constantFrom(...fields), fc.constantFrom(...PUSH_SOURCES), {
    minKeys: 1,
  })
  fc.assert(
    fc.property(map, texts, texts, fc.option(days), (chosen, title, body, dueOn) => {
      const data = fillTemplate(chosen, {
        kind: 'deadline',
        title,
        body,
        basis: 'inferred',
        dueOn,
        createdAt: '2015-12-01T01:00:00.000Z',
      })
      if (data === null) return
      expect(Object.keys(data).sort()).toEqual(Object.keys(chosen).sort())
      for (const [field, { value }] of Object.entries(data)) {
        expect(value).toMatch(takes[field.replace(/\d+$/, '')] ?? /$^/)
      }
    }),
  )
})

it('never sends a date without its basis', () => {
  const message = {
    kind: 'deadline' as const,
    title: '推进政务微门户建设',
    body: '时限：2015年12月31日（推定），还有30天',
    basis: 'inferred' as const,
    dueOn: '2015-12-31',
    createdAt: '2015-12-01T01:00:00.000Z',
  }
  expect(fillTemplate({ thing1: 'title', time2: 'dueOn' }, message)).toEqual({
    thing1: { value: '推定 推进政务微门户建设' },
    time2: { value: '2015年12月31日' },
  })
  expect(
    fillTemplate({ thing1: 'title', time2: 'dueOn', phrase3: 'basis' }, message),
  ).toMatchObject({ thing1: { value: '推进政务微门户建设' }, phrase3: { value: '推定' } })
  expect(fillTemplate({ time2: 'dueOn' }, { ...message, dueOn: null })).toBeNull()
})
