import { chineseNumeral, chineseYear } from '../text/numerals'
import { day, fiveYearPlans, lastDayBefore, lastDayOf } from './calendar'

/** One way of writing a time limit. Group 1 of its pattern is the year, group 2 今年 or 明年. */
export interface Form {
  pattern: RegExp
  on: (year: number, match: RegExpExecArray) => string | null
  /** True for words that are a deadline only where a deadline is asked for. */
  onlyAsLimit?: boolean
  /** Needs no year of its own or of the plan. */
  isAbsolute?: boolean
}

const DIGITS = '〇○零一二三四五六七八九'
/** Web copies put spaces around digits: `2016 年 6 月底前`. */
const YEAR = `(?:(\\d{4}|[${DIGITS}]{4})\\s*年\\s*|(今年|本年度?|当年|明年|次年|下年)(?:的)?\\s*)?`
const MONTH = '(\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*月'
const DAY = '(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*[日号]'
const BEFORE = '(?:之?前|以前)'
const QUARTER = '[第前]?\\s*([一二三四1-4])\\s*季度'

const numberOf = (text: string | undefined) =>
  text === undefined ? 0 : /^\d+$/.test(text) ? Number(text) : (chineseNumeral(text) ?? 0)

/** The year of a match: its own, this plan's, or the next one. */
export function yearOf(match: RegExpExecArray, planYear: number | null): number | null {
  const printed = match[1] ?? ''
  if (/^\d{4}$/.test(printed)) return Number(printed)
  if (printed.length === 4) return chineseYear(printed)
  if (planYear === null) return null
  return /^[明次下]/.test(match[2] ?? '') ? planYear + 1 : planYear
}

const monthOf = (match: RegExpExecArray) => {
  const month = numberOf(match[3])
  return month >= 1 && month <= 12 ? month : null
}

function dayOf(year: number, match: RegExpExecArray): string | null {
  const month = monthOf(match)
  const date = numberOf(match[4])
  if (month === null || date < 1) return null
  const on = day(year, month, date)
  return on <= lastDayOf(year, month) ? on : null
}

const endOfMonth = (year: number, match: RegExpExecArray) => {
  const month = monthOf(match)
  return month === null ? null : lastDayOf(year, month)
}

const quarterOf = (match: RegExpExecArray) => numberOf(match[3])
const sticky = (source: string) => new RegExp(source, 'y')

/** Longer forms first: the first that fits at a place is taken. */
export const forms: readonly Form[] = [
  { pattern: sticky(`${YEAR}${MONTH}\\s*${DAY}\\s*${BEFORE}`), on: dayOf },
  {
    pattern: sticky(`${YEAR}${MONTH}(?:份)?\\s*(底|末|上旬|中旬|下旬)${BEFORE}?`),
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
    // 6月1日—30日
    pattern: sticky(`${YEAR}${MONTH}\\s*\\d{1,2}\\s*[日号]?\\s*[—–~至到-]{1,2}\\s*${DAY}`),
    on: dayOf,
    onlyAsLimit: true,
  },
  { pattern: sticky(`${YEAR}${MONTH}\\s*${DAY}`), on: dayOf, onlyAsLimit: true },
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
  },
  { pattern: /(\d{4})()[-/.](\d{1,2})[-/.](\d{1,2})(?:之?前)?/y, on: dayOf, onlyAsLimit: true },
  { pattern: /(\d{4})()[-/.](\d{1,2})(?:之?前)?/y, on: endOfMonth, onlyAsLimit: true },
  {
    pattern: /(\d{4})\s*年(?!\s*\d{1,2}\s*月)(?:度|全年)?|()(?:全年|[本今当]年度?)/y,
    on: (year) => day(year, 12, 31),
    onlyAsLimit: true,
  },
]
