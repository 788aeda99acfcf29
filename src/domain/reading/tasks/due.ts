import { endlessTail, findDates, isEndless, type FoundDate } from '../dates'
import type { TaskDraft } from '../body/drafts'
import type { ImportedDue } from '../imported-document'

interface DatedWords {
  on: string | null
  quote: string
}

/** Dates in the task's words and in its time labels, in order; quotes are verbatim. */
function datesOf(
  draft: TaskDraft,
  limits: readonly string[],
  planYear: number | null,
): DatedWords[] {
  const { passage } = draft
  // What stands in a limit is read as a limit, below.
  const inLimits = limits.flatMap((limit) => {
    const at = passage.folded.lastIndexOf(limit)
    return at < 0 ? [] : [{ start: at, end: at + limit.length }]
  })
  const isInLimit = ({ start, end }: FoundDate) =>
    inLimits.some((limit) => start >= limit.start && end <= limit.end)
  const inWords = findDates(passage.folded, planYear, false)
    .filter((date) => !isInLimit(date))
    .map((date) => quoted(passage.text, date))
  const places = [passage, draft.labels, draft.columns?.limits]
  const source = places.map((place) => place?.text ?? '').join('\n')
  const folded = places.map((place) => place?.folded ?? '').join('\n')
  const fromLimits = limits.flatMap((limit): DatedWords[] => {
    const at = folded.lastIndexOf(limit)
    const verbatim = at >= 0 ? source.slice(at, at + limit.length) : limit
    if (isEndless(limit)) return [{ on: null, quote: verbatim.replace(/[。；;，,]+$/, '') }]
    return findDates(limit, planYear, true).map((date) => quoted(verbatim, date))
  })
  // A date is said once, however often it is printed.
  const seen = new Set<string>()
  return [...inWords, ...fromLimits].filter(({ on, quote }) => {
    const key = `${on}|${quote}`
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}

function quoted(text: string, { on, start, end }: FoundDate): DatedWords {
  return { on, quote: text.slice(start, end) }
}

const inOrder = (dated: readonly { on: string; quote: string }[]) =>
  [...dated].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))

export interface Due {
  due: ImportedDue
  milestones: { on: string; quote: string }[]
}

/**
 * When a task is due, and why: the latest date that it states, else words that say there is no end,
 * else the end of the plan's year. `limits` are the values of its time labels; `text` its own words.
 */
export function readDue(
  draft: TaskDraft,
  limits: readonly string[],
  own: { text: string; folded: string },
  planYear: number | null,
): Due {
  const dates = datesOf(draft, limits, planYear)
  const dated = dates.flatMap(({ on, quote }) => (on === null ? [] : [{ on, quote }]))
  const latest = dated.reduce<{ on: string; quote: string } | null>(
    (best, date) => (best === null || date.on > best.on ? date : best),
    null,
  )
  if (latest) {
    const isSeveral = new Set(dated.map(({ on }) => on)).size > 1
    return { due: { ...latest, basis: 'stated' }, milestones: isSeveral ? inOrder(dated) : [] }
  }
  const tail = endlessTail(own.folded)
  const endless =
    dates.find(({ on }) => on === null)?.quote ?? (tail && own.text.slice(tail.start, tail.end))
  if (endless) return { due: { on: null, basis: 'none', quote: endless }, milestones: [] }
  if (planYear === null) return { due: { on: null, basis: 'none', quote: null }, milestones: [] }
  return { due: { on: `${planYear}-12-31`, basis: 'inferred', quote: null }, milestones: [] }
}
