import type { ReportedDue, Task, UnitRole } from '@/contract'
import type { DatedTask } from '@/domain/updates'
import { dayWords } from '@/domain/calendar/words'
import { basisWords } from '@/domain/listing/basis-words'
import { placeInList } from '@/domain/units/place-in-list'

/** Words of this feature, in one place. */
export const strengthWords = {
  hard: '硬任务',
  soft: '渐进',
  none: '',
  other: '',
} as const

/** What those words mean, where there is room to say it. */
export const strengthReason = {
  hard: '原文说要做成，在时间表里归为“硬任务”。',
  soft: '原文说逐步去做，在时间表里归为“渐进”。',
  none: '',
  other: '',
} as const

export const roleWords: Record<UnitRole, string> = {
  lead: '牵头',
  responsible: '责任',
  supporting: '配合',
  other: '其他',
}

/** Where a unit stands in the list; 列首位 is a place and no rank. */
export const placeWords = { lead: roleWords.lead, first: '列首位' } as const

/** Whose date it is: a date that one unit gave is not everybody's. */
export function reporterWords(dues: readonly ReportedDue[]): string {
  const [first, ...others] = new Set(dues.map(({ unitName }) => unitName))
  if (first === undefined) return basisWords.reported
  return others.length > 0 ? `${first}等${others.length + 1}个单位自报` : `${first}自报`
}

const sampleMark = (isSample: boolean) => (isSample ? '，演示数据' : '')

/** The earliest date that others gave, and whose it is. */
function elsewhereWords(dues: readonly ReportedDue[]): string {
  const [first] = [...dues].sort((one, other) => (one.on < other.on ? -1 : 1))
  if (!first) return ''
  const same = dues.filter(({ on }) => on === first.on)
  const isSample = same.some(({ sample }) => sample)
  return `；${dayWords(first.on)}（${reporterWords(same)}${sampleMark(isSample)}）`
}

type Due = Pick<DatedTask, 'dueOn' | 'dueBasis' | 'dueSample' | 'reported' | 'elsewhere'>

/** A date never stands without where it comes from, and one that a unit gave never without which. */
export function dueWords(due: Due): string {
  const { dueOn, dueBasis, dueSample = false, reported = [], elsewhere = [] } = due
  const others = elsewhereWords(elsewhere)
  if (dueOn === null) return `${dueBasis === 'none' ? '无明确期限' : basisWords[dueBasis]}${others}`
  const basis =
    dueBasis === 'reported'
      ? reporterWords(reported.filter(({ on }) => on === dueOn))
      : basisWords[dueBasis]
  return `${dayWords(dueOn)}（${basis}${sampleMark(dueSample)}）${others}`
}

/** Why the date is what it is, in a sentence. */
export function dueReason(
  { dueBasis, dueQuote }: Pick<Task, 'dueBasis' | 'dueQuote'>,
  year: number | null,
): string {
  if (dueBasis === 'stated') return `原文写明：“${dueQuote ?? ''}”`
  if (dueBasis === 'inferred') return `原文没有写日期；按计划年度推定为${year ?? ''}年年底。`
  if (dueBasis === 'reported') return '由责任单位自行报告。'
  return dueQuote ? `原文写明：“${dueQuote}”` : '原文没有写明期限。'
}

/** Letters that run from right to left, and marks that turn the words after them. */
const TURNING = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/

/** Words from elsewhere in a line of ours: what turns inside them turns nothing after them (UAX #9, FSI and PDI). */
export function isolated(words: string): string {
  return TURNING.test(words) ? `\u2068${words}\u2069` : words
}

/** The units on a card; what is said beside the first is `placeInList`. */
export function unitsWords({ units, openEnded }: Pick<Task, 'units' | 'openEnded'>): string {
  const [first, ...others] = units
  if (!first) return '未写明责任单位'
  const place = placeInList(units, 0)
  const mark = place === null ? '' : `（${placeWords[place]}）`
  const rest = others.length > 0 || openEnded ? ` 等${openEnded ? '' : `${units.length}个`}` : ''
  return `${isolated(first.name)}${mark}${rest}`
}
