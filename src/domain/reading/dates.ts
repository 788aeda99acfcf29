/** Time limits as offices write them. All offsets are into the folded text, which is as long as the source. */

export interface FoundDate {
  /** `2016-06-30`; null where the words say that there is no end (长期坚持). */
  on: string | null
  start: number
  end: number
}

const pad = (value: number) => String(value).padStart(2, '0')
const day = (year: number, month: number, date: number) => `${year}-${pad(month)}-${pad(date)}`

function lastDayOf(year: number, month: number): string {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day(year, month, lengths[month - 1] ?? 30)
}

function lastDayBefore(year: number, month: number): string {
  return month === 1 ? day(year - 1, 12, 31) : lastDayOf(year, month - 1)
}

const YEAR = '(?:(\\d{4})年|(今年|本年度?|当年|明年|次年|下年)(?:的)?)?'
const BEFORE = '(?:前|之前|以前)'
const quarters: Record<string, number> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
}
/** The last year of a five-year plan. */
const fiveYearPlans: Record<string, number> = {
  十一五: 2010,
  十二五: 2015,
  十三五: 2020,
  十四五: 2025,
  十五五: 2030,
}

interface Form {
  pattern: RegExp
  on: (year: number, match: RegExpExecArray) => string | null
  /** True for words that are a deadline only where a deadline is asked for. */
  onlyAsLimit?: boolean
}

const monthOf = (match: RegExpExecArray) => {
  const month = Number(match[3])
  return month >= 1 && month <= 12 ? month : null
}

/** Longer forms first: the first that fits at a place is taken. */
const forms: readonly Form[] = [
  {
    pattern: new RegExp(`${YEAR}(\\d{1,2})月(\\d{1,2})日(?:底?${BEFORE})`, 'y'),
    on: (year, match) => dayOf(year, match),
  },
  {
    pattern: new RegExp(`${YEAR}(\\d{1,2})月(?:份)?(底|末|上旬|中旬|下旬)(?:${BEFORE})?`, 'y'),
    on: (year, match) => {
      const month = monthOf(match)
      if (month === null) return null
      if (match[4] === '上旬') return day(year, month, 10)
      return match[4] === '中旬' ? day(year, month, 20) : lastDayOf(year, month)
    },
  },
  {
    pattern: new RegExp(`${YEAR}(\\d{1,2})月(?:份)?${BEFORE}`, 'y'),
    on: (year, match) => {
      const month = monthOf(match)
      return month === null ? null : lastDayBefore(year, month)
    },
  },
  {
    pattern: new RegExp(`${YEAR}(?:上半年)(?:底|末|内)?${BEFORE}?`, 'y'),
    on: (year) => day(year, 6, 30),
  },
  {
    pattern: new RegExp(`${YEAR}(?:下半年)(?:底|末|内)?${BEFORE}?`, 'y'),
    on: (year) => day(year, 12, 31),
  },
  {
    pattern: new RegExp(`${YEAR}第?([一二三四1-4])季度(?:底|末|内)${BEFORE}?`, 'y'),
    on: (year, match) => lastDayOf(year, (quarters[match[3] ?? ''] ?? 4) * 3),
  },
  {
    pattern: new RegExp(`${YEAR}第?([一二三四1-4])季度${BEFORE}`, 'y'),
    on: (year, match) => lastDayBefore(year, (quarters[match[3] ?? ''] ?? 4) * 3 - 2),
  },
  {
    pattern: new RegExp(`${YEAR}第?([一二三四1-4])季度`, 'y'),
    on: (year, match) => lastDayOf(year, (quarters[match[3] ?? ''] ?? 4) * 3),
  },
  {
    pattern:
      /(?:"|“|”|「|‘|')?(十[一二三四五]五)(?:"|”|“|」|’|')?(?:规划)?(?:时)?(?:期末|末)(?:前|之前)?/y,
    on: (_, match) => {
      const last = fiveYearPlans[match[1] ?? '']
      return last === undefined ? null : day(last, 12, 31)
    },
  },
  {
    pattern: new RegExp(`(?:(\\d{4})|(今|本|明|次|当))?年(?:底|末|内|终)${BEFORE}?`, 'y'),
    on: (year) => day(year, 12, 31),
  },
  {
    pattern: /(\d{4})年(?:度)?(?:前|之前|以前)/y,
    on: (year) => day(year - 1, 12, 31),
  },
  {
    pattern: new RegExp(`${YEAR}(\\d{1,2})月(\\d{1,2})日`, 'y'),
    on: (year, match) => dayOf(year, match),
    onlyAsLimit: true,
  },
  {
    pattern: new RegExp(`${YEAR}(\\d{1,2})月(?:份)?`, 'y'),
    on: (year, match) => {
      const month = monthOf(match)
      return month === null ? null : lastDayOf(year, month)
    },
    onlyAsLimit: true,
  },
  {
    pattern: /(\d{4})()[-/.](\d{1,2})[-/.](\d{1,2})/y,
    on: (year, match) => dayOf(year, match),
    onlyAsLimit: true,
  },
  {
    pattern: /(\d{4})年(?:度|全年)?|()全年/y,
    on: (year) => day(year, 12, 31),
    onlyAsLimit: true,
  },
]

function dayOf(year: number, match: RegExpExecArray): string | null {
  const month = monthOf(match)
  const date = Number(match[4])
  if (month === null || date < 1) return null
  const on = day(year, month, date)
  return on <= lastDayOf(year, month) ? on : null
}

function yearOf(match: RegExpExecArray, planYear: number | null): number | null {
  if (/^\d{4}$/.test(match[1] ?? '')) return Number(match[1])
  if (planYear === null) return null
  return /^[明次下]/.test(match[2] ?? '') ? planYear + 1 : planYear
}

/** Words that a date may begin with; everything else is skipped at once. */
const STARTER = /[0-9今本当明次下上第一二三四十年“"”「‘'全]/

/** Words before a date that make it history, not a limit: 截至2014年底. */
const HISTORY = /(?:截至|截止|截止到|自|从|比|较|早在|于)$/

/**
 * Every date in `folded` that is a time limit. `isLimit`: the text is the value of a time label or
 * stands alone in a bracket, so that bare dates count too. Dates before the plan's year are history.
 */
export function findDates(folded: string, planYear: number | null, isLimit: boolean): FoundDate[] {
  const found: FoundDate[] = []
  let at = 0
  while (at < folded.length) {
    const hit = STARTER.test(folded[at] ?? '') ? dateAt(folded, at, planYear, isLimit) : null
    if (!hit) {
      at += 1
      continue
    }
    const isHistory =
      HISTORY.test(folded.slice(Math.max(0, at - 4), at)) ||
      (planYear !== null && hit.on !== null && hit.on < `${planYear}-01-01`)
    if (!isHistory) found.push(hit)
    at = hit.end
  }
  return found
}

function dateAt(
  folded: string,
  at: number,
  planYear: number | null,
  isLimit: boolean,
): FoundDate | null {
  // 2016年… must not be read as 16年…
  if (/\d/.test(folded[at] ?? '') && /[\d.]/.test(folded[at - 1] ?? '')) return null
  for (const form of forms) {
    if (form.onlyAsLimit && !isLimit) continue
    form.pattern.lastIndex = at
    const match = form.pattern.exec(folded)
    if (!match) continue
    if (match[0].startsWith('年') && /[\d一-龥]/.test(folded[at - 1] ?? '') && !isLimit) {
      // 三年内, 5年内, 每年底: a span or a habit, not this plan's year.
      if (/[\d每近多几两一二三四五六七八九十逐历]/.test(folded[at - 1] ?? '')) continue
    }
    const year = yearOf(match, planYear)
    const on = year === null && !/十.五/.test(match[0]) ? null : form.on(year ?? 0, match)
    if (on === null) continue
    return { on, start: at, end: at + match[0].length }
  }
  return null
}

const ENDLESS =
  /^(?:长期坚持|持续推进|长期推进|持续实施|持续开展|持续落实|长期实施|长期落实|常态化推进|长期|持续|常年|常态化)$/

/** 长期坚持, 持续推进: the words of a time limit that say there is no end. */
export function isEndless(folded: string): boolean {
  return ENDLESS.test(folded.trim().replace(/[。;,]+$/, ''))
}

/** The whole of a clause is a time limit: `2016年6月底前完成`, `长期坚持`. */
export function isLimitPhrase(clause: string): boolean {
  const text = clause.trim().replace(/[。;,]+$/, '')
  if (text.length > 40 || text === '') return false
  if (isEndless(text)) return true
  const dates = findDates(text, 1000, true)
  if (dates.length === 0) return false
  const rest = dates.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    text,
  )
  return /^(?:于|在|到|至|-|—|~|、|和|并|基本|全面|力争|确保|启动|完成|实施|出台|办结|建成|落实|报送|起|前|底|,|\s)*$/.test(
    rest,
  )
}

const ENDLESS_TAIL = /(?:^|[,;。])\s*(长期坚持|持续推进|长期推进)\s*。?\s*$/

/** `……,长期坚持。` at the very end of a task's text. */
export function endlessTail(folded: string): { start: number; end: number } | null {
  const match = ENDLESS_TAIL.exec(folded.slice(-24))
  if (!match) return null
  const offset = Math.max(0, folded.length - 24)
  const start = offset + match.index + match[0].indexOf(match[1] ?? '')
  return { start, end: start + (match[1] ?? '').length }
}
