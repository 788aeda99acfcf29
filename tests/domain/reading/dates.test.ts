import { findDates, isEndless, isLimitPhrase } from '../../../src/domain/reading/dates'

const limit = (text: string) => findDates(text, 2016, true).map(({ on }) => on)
const words = (text: string) =>
  findDates(text, 2016, false).map(({ on, start, end }) => [on, text.slice(start, end)])

it.each([
  ['2016年6月底前', '2016-06-30'],
  ['6月底前', '2016-06-30'],
  ['年底前', '2016-12-31'],
  ['2016年底前', '2016-12-31'],
  ['上半年', '2016-06-30'],
  ['下半年', '2016-12-31'],
  ['年内', '2016-12-31'],
  ['一季度末', '2016-03-31'],
  ['三季度', '2016-09-30'],
  ['“十三五”期末', '2020-12-31'],
  ['10月1日前', '2016-10-01'],
  ['6月30日前', '2016-06-30'],
  ['6月前', '2016-05-31'],
  ['2016年12月', '2016-12-31'],
  ['2016年2月', '2016-02-29'],
  ['2017年2月底', '2017-02-28'],
  ['明年3月底前', '2017-03-31'],
])('the time limit %s means %s', (text, on) => {
  expect(limit(text).filter((one) => one !== null)).toContain(on)
})

it.each([
  ['截至2014年底,平台汇总34个部门', []],
  ['制定三年行动计划', []],
  ['建成平台(二期)', []],
  ['2015年底前已完成试点', []],
  ['2016年12月召开会议', []],
  [
    '2016年6月底前完成试点,年底前全面推开',
    [
      ['2016-06-30', '2016年6月底前'],
      ['2016-12-31', '年底前'],
    ],
  ],
])('in running text "%s" holds just the limits that it states', (text, found) => {
  expect(words(text)).toEqual(found)
})

it.each(['长期坚持', '持续推进', '长期坚持。'])('%s says that there is no end', (text) => {
  expect(isEndless(text)).toBe(true)
})

it.each([
  ['2016年6月底前完成', true],
  ['持续推进', true],
  ['持续推进平台建设', false],
  ['市经济信息化委', false],
])('"%s" as a whole clause is a time limit: %s', (text, expected) => {
  expect(isLimitPhrase(text)).toBe(expected)
})
