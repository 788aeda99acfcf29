import { findAttributions, readAttribution, startsWithRoleLabel } from '../attribution'
import { headingOf } from '../text/headings'
import type { Line } from '../text/lines'

/** How a line goes on with what stands above it. All texts are folded. */

/** Labels of a task's own words: each stays on a line of its own. */
const WORDS_LABEL =
  /^(?:工作|主要|具体|年度|预期|重点)?(?:目标(?:任务)?|措施|举措|内容|成果(?:形式)?|要求|进展(?:情况)?|步骤)\s*:/
const SHORTEST_WRAPPED = 12

export function startsWithWordsLabel(folded: string): boolean {
  return WORDS_LABEL.test(folded)
}

/** A line within `(牵头部门:甲局;` that is not closed yet, and closes it or was wrapped at a mark. */
export function isInOpenBracket(above: string, folded: string): boolean {
  const open = Math.max(above.lastIndexOf('('), above.lastIndexOf('【'))
  if (open < 0 || /[)】]/.test(above.slice(open))) return false
  if (!startsWithRoleLabel(above.slice(open + 1).trim())) return false
  return /[;。,、:]\s*$/.test(above) || /^[^([【]*[)】]/.test(folded)
}

/** A bracket that is an attribution and stands alone on its line. */
export function isBracketLine(folded: string): boolean {
  const bracket = /^[([【](.*)[)\]】][。.]?$/.exec(folded)
  return bracket !== null && readAttribution(bracket[1] ?? '') !== null
}

/** The last line is ①… or (1)…: a bracket below it is the task's, not the item's. */
export function endsInSubItem(passage: string): boolean {
  const lastLine = passage.slice(passage.lastIndexOf('\n') + 1)
  const heading = headingOf(lastLine)
  return heading?.kind === 'sub' || (heading?.kind === 'number' && heading.style === 'bracket')
}

/** `责任单位:县审改办、县教育` goes on with `局、县民政局`: no sentence, no label, no longer than the line above. */
export function isWrappedLabel(above: string, folded: string): boolean {
  if (above.length < SHORTEST_WRAPPED || /[。;:)】]$/.test(above)) return false
  return folded.length <= above.length && !/[。(【]|^[^:]{1,8}:/.test(folded)
}

/** Nothing but who answers: what stands before it is the task's words. */
export function isOnlyAttribution(folded: string): boolean {
  const found = findAttributions(folded)
  const words = found.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    folded,
  )
  return found.some(({ attribution }) => attribution.units.length > 0) && /^[\s。.;,]*$/.test(words)
}

const LONGEST_TITLE_REST = 20

/** The rest of a heading that was wrapped: below a comma, or a few words with a heading or nothing under them. */
export function isRestOfHeading(title: string, line: Line, next: Line | undefined): boolean {
  if (/[,、]$/.test(title)) return true
  const isPlain = line.text.length <= LONGEST_TITLE_REST && !/[。;:,(【]/.test(line.folded)
  return isPlain && (!next || next.text === '' || headingOf(next.folded) !== null)
}
