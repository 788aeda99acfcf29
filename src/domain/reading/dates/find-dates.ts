import { forms, yearOf } from './forms'

export interface FoundDate {
  /** `2016-06-30` */
  on: string
  start: number
  end: number
}

/** Characters that a date may begin with; everything else is skipped at once. */
const STARTER = /[0-9今本当明次下上第前到一二三四五六七八九十〇○零年“"”「『‘'全]/
/** Words before a date that make it history: 截至2014年底, 去年上半年. A time label may say 截止. */
const HISTORY = /(?:自|从|比|较|早在|去年|上年度?|往年|前年|近年来?)$/
const UNTIL = /(?:截至|截止|截止到|截至到)$/
/** 每年6月底前 is a habit, not this plan's day. */
const HABIT = /(?:每年度?|逐年|历年|每)(?:的)?$/
/** 不迟于6月30日 needs no 前. */
const NO_LATER = /(?:不迟于|不晚于|最迟|最晚)$/
/** 三年内, 5年内, 每年底: a span or a habit. */
const SPAN = /[\d每近多几两半一二三四五六七八九十百逐历个]/
/** 年底考核 names an event, not a limit. */
const YEAR_END_EVENT = /^(?:考核|考评|评估|评比|评议|总结|检查|绩效|述职|结算|决算)/

/**
 * Every date in `folded` that is a time limit. `isLimit`: the text is the value of a time label or
 * stands alone in a bracket, so that bare dates count too. Dates before the plan's year are history.
 */
export function findDates(folded: string, planYear: number | null, isLimit: boolean): FoundDate[] {
  const found: FoundDate[] = []
  let at = 0
  while (at < folded.length) {
    const last = found[found.length - 1]
    const gap = last ? folded.slice(last.end, at) : ''
    // 2017年3月、6月底前: what is listed with a year is of that year.
    const year = last && LISTED.test(gap) ? Number(last.on.slice(0, 4)) : planYear
    const hit = STARTER.test(folded[at] ?? '') ? dateAt(folded, at, year, isLimit) : null
    if (!hit) {
      at += 1
      continue
    }
    // 2016年6月—12月 ends with its last day.
    if (last && RANGE.test(gap)) found[found.length - 1] = { ...hit, start: last.start }
    else found.push(hit)
    at = hit.end
  }
  return found.filter((hit) => !isHistory(folded, hit, planYear, isLimit))
}

const LISTED = /^\s*(?:[—–~、至到和及-]){1,2}\s*$/
const RANGE = /^\s*(?:[—–~至到-]){1,2}\s*$/

function isHistory(
  folded: string,
  { on, start, end }: FoundDate,
  planYear: number | null,
  isLimit: boolean,
): boolean {
  const before = folded.slice(Math.max(0, start - 5), start)
  if (planYear !== null && on < `${planYear}-01-01`) return true
  if (HISTORY.test(before) || HABIT.test(before)) return true
  if (!isLimit && UNTIL.test(before)) return true
  const isBareYearEnd = /年[底末]$/.test(folded.slice(start, end))
  return isBareYearEnd && YEAR_END_EVENT.test(folded.slice(end, end + 2))
}

function dateAt(
  folded: string,
  at: number,
  planYear: number | null,
  isLimit: boolean,
): FoundDate | null {
  // 2016年… must not be read as 16年…
  if (/\d/.test(folded[at] ?? '') && /[\d.]/.test(folded[at - 1] ?? '')) return null
  const isAsked = isLimit || NO_LATER.test(folded.slice(Math.max(0, at - 3), at))
  for (const form of forms) {
    if (form.onlyAsLimit && !isAsked) continue
    form.pattern.lastIndex = at
    const match = form.pattern.exec(folded)
    if (!match || (match[0].startsWith('年') && SPAN.test(folded[at - 1] ?? ''))) continue
    const year = form.isAbsolute ? 0 : yearOf(match, planYear)
    const on = year === null ? null : form.on(year, match)
    if (on !== null) return { on, start: at, end: at + match[0].length }
  }
  return null
}
