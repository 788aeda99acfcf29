import {
  addUnits,
  findAttributions,
  readLabels,
  type Attribution,
  type FoundAttribution,
} from '../attribution'
import { readCommitment } from './commitment'
import type { TaskDraft } from '../body/drafts'
import { readDue } from './due'
import type { ImportedTask, Problem } from '../imported-document'
import { findTargets } from './targets'
import { taskProblems } from './task-problems'

export interface ReadTask {
  task: Omit<ImportedTask, 'seq'>
  problems: Problem[]
  /** Where the closing attribution begins in the passage; null where there is none. */
  attributionAt: number | null
}

/** Between two brackets that end a task, and after the last. */
const NO_WORDS = /^[\s。.;,]*$/

/**
 * The bracket that ends the text, 。 after it or not, with those right before it: (甲局牵头)(2016年底前).
 * Null where the text ends in its own words, or is nothing but brackets.
 */
function closingAttribution(
  folded: string,
  found: readonly FoundAttribution[],
): { start: number; end: number } | null {
  const last = found[found.length - 1]
  if (!last || !NO_WORDS.test(folded.slice(last.end))) return null
  let { start } = last
  for (const { start: earlier, end } of found.slice(0, -1).reverse()) {
    // A bracket on a line above is a sub-item's.
    if (!NO_WORDS.test(folded.slice(end, start)) || folded.slice(end, start).includes('\n')) break
    start = earlier
  }
  return NO_WORDS.test(folded.slice(0, start)) ? null : { start, end: last.end }
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

/** Reads a task's words: units, dates, targets, strength. Never throws; doubts become problems. */
export function readTask(draft: TaskDraft, planYear: number | null): ReadTask {
  const { passage, labels, columns } = draft
  const found = findAttributions(passage.folded)
  const closing = closingAttribution(passage.folded, found)
  const labelled = labels ? readLabels(labels.folded.replace(/\n/g, ';')) : null
  const attribution = merge([
    ...found.map((one) => one.attribution),
    ...(labelled ? [labelled] : []),
    ...(columns ? [columns.attribution] : []),
  ])
  const textEnd = closing?.start ?? passage.text.length
  const text = passage.text.slice(0, textEnd).trim()
  const folded = passage.folded.slice(0, textEnd).trim()
  const printed = closing ? [passage.text.slice(closing.start, closing.end)] : []
  const lines = [...printed, ...draft.labelLines]
  const { due, milestones } = readDue(draft, attribution.limits, { text, folded }, planYear)
  return {
    task: {
      no: draft.no,
      text,
      attribution: lines.length > 0 ? lines.join('\n') : null,
      units: attribution.units,
      ...(attribution.isOpenEnded ? { openEnded: true as const } : {}),
      due,
      ...(milestones.length > 0 ? { milestones } : {}),
      targets: [
        ...findTargets(text, folded),
        ...(columns ? findTargets(columns.targets.text, columns.targets.folded) : []),
      ],
      commitment: readCommitment(text, folded),
    },
    problems: taskProblems(draft, attribution, found, planYear),
    attributionAt: closing ? closing.start : null,
  }
}
