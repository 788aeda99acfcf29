import { day, fiveYearPlans, lastDayBefore, lastDayOf } from './calendar'
import {
  ALONE,
  BEFORE,
  DAY,
  dayOf,
  DIGITS,
  endOfMonth,
  HOUR,
  MONTH,
  monthOf,
  QUARTER,
  quarterOf,
  sticky,
  YEAR,
} from './parts'

/** One way of writing a time limit. Group 1 of its pattern is the year, group 2 今年 or 明年. */
export interface Form {
  pattern: RegExp
  on: (year: number, match: RegExpExecArray) => string | null
  /** True for words that are a deadline only where a deadline is asked for. */
  onlyAsLimit?: boolean
  /** One of those that counts in running text too, where a verb of completion follows it. */
  isDoneBy?: boolean
  /** Needs no year of its own or of the plan. */
  isAbsolute?: boolean
}

/** Longer forms first: the first that fits at a place is taken. */
export const forms: readonly Form[] = [
  { pattern: sticky(`${YEAR}${MONTH}\\s*${DAY}${HOUR}${BEFORE}`), on: dayOf },
  {
    pattern: sticky(`${YEAR}${MONTH}(?:份)?\\s*(底|末|上旬|中旬|中?下旬)${BEFORE}?`),
    on: (year, match) => {
      const month = monthOf(match)
      if (month === null) return null
      if (match[4] === '上旬') return day(year, month, 10)
      return match[4] === '中旬' ? day(year, month, 20) : lastDayOf(year, month)
    },
  },
  {
    pattern: sticky(`${YEAR}${MONTH}(?:份)?${BEFORE}`),
    on: (year, match) => {
      const month = monthOf(match)
      return month === null ? null : lastDayBefore(year, month)
    },
  },
  { pattern: sticky(`${YEAR}上半年(?:底|末|内)?${BEFORE}?`), on: (year) => day(year, 6, 30) },
  { pattern: sticky(`${YEAR}下半年(?:底|末|内)?${BEFORE}?`), on: (year) => day(year, 12, 31) },
  {
    pattern: sticky(`${YEAR}${QUARTER}(?:底|末|内)${BEFORE}?`),
    on: (year, match) => lastDayOf(year, quarterOf(match) * 3),
  },
  {
    pattern: sticky(`${YEAR}${QUARTER}${BEFORE}`),
    on: (year, match) => lastDayBefore(year, quarterOf(match) * 3 - 2),
  },
  {
    pattern: sticky(`${YEAR}${QUARTER}`),
    on: (year, match) => lastDayOf(year, quarterOf(match) * 3),
  },
  {
    pattern:
      /["“”「『‘']?(十[一二三四五]五)["”“」』’']?(?:规划)?(?:时)?(?:期末|末期?|期满)(?:之?前)?/y,
    on: (_, match) => {
      const last = fiveYearPlans[match[1] ?? '']
      return last === undefined ? null : day(last, 12, 31)
    },
    isAbsolute: true,
  },
  {
    // 2016年底前, 2016年年底, 今年底, 年底前
    pattern: sticky(
      `(?:(\\d{4}|[${DIGITS}]{4})\\s*年?\\s*|(今|本|明|次|当)年?)?年\\s*(?:底|末|内)${BEFORE}?`,
    ),
    on: (year) => day(year, 12, 31),
  },
  {
    pattern: sticky(`(?:(\\d{4})\\s*|(今|本|明|次|当))?年终${BEFORE}`),
    on: (year) => day(year, 12, 31),
  },
  { pattern: /(\d{4})\s*年(?:度)?(?:之?前|以前)/y, on: (year) => day(year - 1, 12, 31) },
  { pattern: /到(\d{4})\s*年(?!\s*\d{1,2}\s*月|[底末])/y, on: (year) => day(year, 12, 31) },
  {
    // 2016年1—6月
    pattern: sticky(
      `${YEAR}(?:\\d{1,2}\\s*月?\\s*[—–~至到-]{1,2}\\s*)${MONTH}(?:份)?\\s*[底末]?${BEFORE}?`,
    ),
    on: endOfMonth,
    onlyAsLimit: true,
    isDoneBy: true,
  },
  {
    // 6月1日—30日
    pattern: sticky(`${YEAR}${MONTH}\\s*\\d{1,2}\\s*[日号]?\\s*[—–~至到-]{1,2}\\s*${DAY}`),
    on: dayOf,
    onlyAsLimit: true,
  },
  { pattern: sticky(`${YEAR}${MONTH}\\s*${DAY}`), on: dayOf, onlyAsLimit: true, isDoneBy: true },
  {
    pattern: /["“”「『‘']?(十[一二三四五]五)["“”」』’']?(?:规划)?(?:期间|时期)(?:内)?/y,
    on: (_, match) => {
      const last = fiveYearPlans[match[1] ?? '']
      return last === undefined ? null : day(last, 12, 31)
    },
    onlyAsLimit: true,
    isAbsolute: true,
  },
  // A month with a day that it does not have, 2月30日, is no month.
  {
    pattern: sticky(`${YEAR}${MONTH}(?:份)?(?!\\s*\\d{1,2}\\s*[日号])`),
    on: endOfMonth,
    onlyAsLimit: true,
    isDoneBy: true,
  },
  { pattern: /(\d{4})()[-/.](\d{1,2})[-/.](\d{1,2})(?:之?前)?/y, on: dayOf, onlyAsLimit: true },
  {
    pattern: /(\d{4})()[-/.](\d{1,2})(?:月?[底末])?(?:之?前)?/y,
    on: endOfMonth,
    onlyAsLimit: true,
  },
  {
    // A year alone; 2016年春节前 and 2017年年初 are no year's end.
    pattern: sticky(`(\\d{4})\\s*年(?:度|全年)?${ALONE}|()(?:全年|[本今当]年度?${ALONE})`),
    on: (year) => day(year, 12, 31),
    onlyAsLimit: true,
  },
]
