import {
  addUnits,
  findAttributions,
  readLabels,
  type Attribution,
  type FoundAttribution,
} from './attribution'
import { readCommitment } from './commitment'
import { endlessTail, findDates, isEndless, type FoundDate } from './dates'
import type { ImportedDue, ImportedTask, Problem } from './imported-document'
import type { Passage } from './passage'
import { findTargets } from './targets'

/** A task as gathered from its lines, before its words are read. */
export interface TaskDraft {
  no: number
  line: number
  /** The task's own words, with the bracket that ends them. */
  passage: Passage
  /** Lines such as 牵头单位:A, after the words. */
  labels: Passage | null
  labelLines: string[]
  /** From a table: columns instead of a bracket. */
  columns?: Attribution
}

export interface ReadTask {
  task: Omit<ImportedTask, 'seq'>
  problems: Problem[]
  /** Where the closing attribution begins in the passage; null where there is none. */
  attributionAt: number | null
}

/** The bracket that ends the text, 。 after it or not; null where the text ends in its own words. */
function closingAttribution(folded: string, found: FoundAttribution[]): FoundAttribution | null {
  const last = found[found.length - 1]
  if (!last) return null
  return /^[\s。.;,]*$/.test(folded.slice(last.end)) ? last : null
}

function merge(attributions: readonly Attribution[]): Attribution {
  const merged: Attribution = { units: [], isOpenEnded: false, emptyCount: 0, limits: [] }
  for (const attribution of attributions) {
    for (const { name, role } of attribution.units) {
      addUnits(merged, { names: [name], isOpenEnded: false, emptyCount: 0 }, role)
    }
    merged.isOpenEnded ||= attribution.isOpenEnded
    merged.emptyCount += attribution.emptyCount
    merged.limits.push(...attribution.limits)
  }
  return merged
}

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
  const inWords = findDates(passage.folded, planYear, false).map((date) =>
    quoted(passage.text, date),
  )
  const source = `${passage.text}\n${draft.labels?.text ?? ''}`
  const folded = `${passage.folded}\n${draft.labels?.folded ?? ''}`
  const fromLimits = limits.flatMap((limit): DatedWords[] => {
    const at = folded.lastIndexOf(limit)
    const verbatim = at >= 0 ? source.slice(at, at + limit.length) : limit
    if (isEndless(limit)) return [{ on: null, quote: verbatim }]
    return findDates(limit, planYear, true).map((date) => quoted(verbatim, date))
  })
  // A bracket that is both found in the words and read as a limit says its date once.
  const seen = new Set<string>()
  return [...inWords, ...fromLimits].filter(({ on, quote }) => {
    const key = `${on}|${quote}`
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}

function quoted(text: string, { on, start, end }: FoundDate): DatedWords {
  return { on, quote: text.slice(start, end) }
}

function dueOf(
  dates: readonly DatedWords[],
  tail: string | null,
  planYear: number | null,
): { due: ImportedDue; milestones: { on: string; quote: string }[] } {
  const dated = dates.flatMap(({ on, quote }) => (on === null ? [] : [{ on, quote }]))
  const latest = dated.reduce<{ on: string; quote: string } | null>(
    (best, date) => (best === null || date.on > best.on ? date : best),
    null,
  )
  if (latest) {
    const isSeveral = new Set(dated.map(({ on }) => on)).size > 1
    return { due: { ...latest, basis: 'stated' }, milestones: isSeveral ? dated : [] }
  }
  const endless = dates.find(({ on }) => on === null)?.quote ?? tail
  if (endless) return { due: { on: null, basis: 'none', quote: endless }, milestones: [] }
  if (planYear === null) return { due: { on: null, basis: 'none', quote: null }, milestones: [] }
  return { due: { on: `${planYear}-12-31`, basis: 'inferred', quote: null }, milestones: [] }
}

function warn(line: number, message: string): Problem {
  return { line, severity: 'warning', message }
}

function problemsOf(
  draft: TaskDraft,
  attribution: Attribution,
  found: readonly FoundAttribution[],
  planYear: number | null,
): Problem[] {
  const name = `任务 ${draft.no}`
  const problems: Problem[] = []
  if (attribution.units.length === 0) problems.push(warn(draft.line, `${name} 没有责任单位`))
  if (attribution.emptyCount > 0) {
    problems.push(warn(draft.line, `${name} 的责任单位中有空缺的名称(连续的顿号)`))
  }
  if (found.some(({ isUnclosed }) => isUnclosed)) {
    problems.push(warn(draft.line, `${name} 的责任单位括号没有闭合,已读到行末`))
  }
  for (const limit of attribution.limits) {
    if (!isEndless(limit) && findDates(limit, planYear, true).length === 0) {
      problems.push(warn(draft.line, `${name} 的时限“${limit}”未能识别,按原文保留`))
    }
  }
  return problems
}

/** Reads a task's words: units, dates, targets, strength. Never throws; doubts become problems. */
export function readTask(draft: TaskDraft, planYear: number | null): ReadTask {
  const { passage } = draft
  const found = findAttributions(passage.folded)
  const closing = closingAttribution(passage.folded, found)
  const labels = draft.labels ? readLabels(draft.labels.folded.replace(/\n/g, ';')) : null
  const attribution = merge([
    ...found.map((one) => one.attribution),
    ...(labels ? [labels] : []),
    ...(draft.columns ? [draft.columns] : []),
  ])
  const textEnd = closing?.start ?? passage.text.length
  const text = passage.text.slice(0, textEnd).trim()
  const folded = passage.folded.slice(0, textEnd).trim()
  const printed = closing ? [passage.text.slice(closing.start, closing.end)] : []
  const lines = [...printed, ...draft.labelLines]
  const tail = endlessTail(folded)
  const { due, milestones } = dueOf(
    datesOf(draft, attribution.limits, planYear),
    tail ? text.slice(tail.start, tail.end) : null,
    planYear,
  )
  return {
    task: {
      no: draft.no,
      text,
      attribution: lines.length > 0 ? lines.join('\n') : null,
      units: attribution.units,
      ...(attribution.isOpenEnded ? { openEnded: true as const } : {}),
      due,
      ...(milestones.length > 0 ? { milestones } : {}),
      targets: findTargets(text, folded),
      commitment: readCommitment(text, folded),
    },
    problems: problemsOf(draft, attribution, found, planYear),
    attributionAt: closing ? closing.start : null,
  }
}
