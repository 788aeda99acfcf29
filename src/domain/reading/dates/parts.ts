import { chineseNumeral, chineseYear } from '../text/numerals'
import { day, lastDayOf } from './calendar'

/** What the patterns of dates are made of, and how their groups are read. */

export const DIGITS = '〇○零一二三四五六七八九'
/** Web copies put spaces around digits: `2016 年 6 月底前`. */
export const YEAR = `(?:(\\d{4}|[${DIGITS}]{4})\\s*年\\s*|(今年|本年度?|当年|明年|次年|下年)(?:的)?\\s*)?`
export const MONTH = '(\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*月'
export const DAY = '(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*[日号]'
export const BEFORE = '(?:\\s*(?:之\\s*前|以前|前(?![后期述端])))'
/** 12月31日24时前. */
export const HOUR = '(?:\\s*\\d{1,2}\\s*(?:时|点|:\\d{2})|\\(含\\))?'
export const QUARTER =
  '[第前]?\\s*(?:[一二三1-3]\\s*(?:、第?|至第?|到第?|[—–~-]{1,2})\\s*)?([一二三四1-4])\\s*季度'

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

export const monthOf = (match: RegExpExecArray) => {
  const month = numberOf(match[3])
  return month >= 1 && month <= 12 ? month : null
}

export function dayOf(year: number, match: RegExpExecArray): string | null {
  const month = monthOf(match)
  const date = numberOf(match[4])
  if (month === null || date < 1) return null
  const on = day(year, month, date)
  return on <= lastDayOf(year, month) ? on : null
}

export const endOfMonth = (year: number, match: RegExpExecArray) => {
  const month = monthOf(match)
  return month === null ? null : lastDayOf(year, month)
}

export const quarterOf = (match: RegExpExecArray) => numberOf(match[3])
export const ALONE =
  '(?=\\s*(?:$|[、,;。()\\n—–~-]|[至到内]|完成|实施|启动|建成|推进|持续|长期|实现|全面|基本|开展|落实|组织|分))'
export const sticky = (source: string) => new RegExp(source, 'y')
