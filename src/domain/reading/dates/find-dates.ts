import { forms } from './forms'
import { isNoLimit } from './no-limit'
import { yearOf } from './parts'

export interface FoundDate {
  /** `2016-06-30` */
  on: string
  start: number
  end: number
}

/** Characters that a date may begin with; everything else is skipped at once. */
const STARTER = /[0-9今本当明次下上第前到一二三四五六七八九十〇○零年“"”「『‘'全]/
/** 不迟于6月30日 needs no 前. */
const NO_LATER = /(?:不迟于|不晚于|最迟|最晚)$/
/** 于2016年10月完成 is a limit, 2016年12月召开 is none. */
const DONE_BY =
  /^(?:份)?(?:基本|全面|全部|正式)?(?:完成|建成(?!区(?!县))|竣工|办结|上线|启用|投用|投入使用)(?![了的])/
/** 三年内, 5年内, 每年底: a span or a habit. */
const SPAN = /[\d每近多几两半一二三四五六七八九十百逐历个]/

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
  return found.filter((hit) => !isNoLimit(folded, hit, planYear, isLimit))
}

const LISTED = /^\s*(?:[—–~、至到和及-]){1,2}\s*$/
const RANGE = /^\s*(?:[—–~至到-]){1,2}\s*$/

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
    if (form.onlyAsLimit && !isAsked && !form.isDoneBy) continue
    form.pattern.lastIndex = at
    const match = form.pattern.exec(folded)
    if (!match || (match[0].startsWith('年') && SPAN.test(folded[at - 1] ?? ''))) continue
    const end = at + match[0].length
    if (form.onlyAsLimit && !isAsked && !DONE_BY.test(folded.slice(end, end + 8))) continue
    const year = form.isAbsolute ? 0 : yearOf(match, planYear)
    const on = year === null ? null : form.on(year, match)
    if (on !== null) return { on, start: at, end }
  }
  return null
}
