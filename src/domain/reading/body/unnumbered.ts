import { findAttributions, startsWithLabel } from '../attribution'
import type { TaskDraft, ThemeDraft } from './drafts'
import { pieceAt, sourceOf, tailOf, type Passage } from '../text/passage'

/** A stretch of a passage as a passage of its own. */
function slicePassage(passage: Passage, start: number, end: number): Passage {
  return {
    text: passage.text.slice(start, end),
    folded: passage.folded.slice(start, end),
    tail: tailOf('', passage.folded.slice(start, end)),
    isLatinEnd: false,
    pieces: [
      { at: 0, source: sourceOf(passage, start) },
      ...passage.pieces
        .slice(pieceAt(passage, start) + 1, pieceAt(passage, end) + 1)
        .filter(({ at }) => at > start && at < end)
        .map(({ at, source }) => ({ at: at - start, source })),
    ],
  }
}

/** Adds in place: a theme of thousands of paragraphs must not copy them all for each. */
function append(passage: Passage, next: Passage): Passage {
  const shift = passage.text.length
  passage.text += next.text
  passage.folded += next.folded
  passage.tail = tailOf(passage.tail, next.tail)
  for (const { at, source } of next.pieces) passage.pieces.push({ at: at + shift, source })
  return passage
}

/**
 * Cuts a passage after each attribution; what follows the last one is cut off too. A bracket right
 * after another, (甲局牵头)(2016年底前), goes with it; one with no words before it ends nothing.
 */
function cut(passage: Passage): { passage: Passage; isClosed: boolean }[] {
  const ends: { from: number; to: number }[] = []
  let from = 0
  for (const { start, end, attribution } of findAttributions(passage.folded)) {
    const hasWords = /[^\s。.;,]/.test(passage.folded.slice(from, start))
    const last = ends[ends.length - 1]
    if (hasWords ? attribution.units.length === 0 : !last) continue
    // Not all that follows: a theme may hold thousands of attributions.
    const stop = /^\s*[。.;]/.exec(passage.folded.slice(end, end + 20))
    const to = end + (stop?.[0].length ?? 0)
    if (hasWords || !last) ends.push({ from, to })
    else last.to = to
    from = to
  }
  const stretches = ends.map((one) => ({
    passage: slicePassage(passage, one.from, one.to),
    isClosed: true,
  }))
  if (passage.text.slice(from).trim() !== '') {
    stretches.push({ passage: slicePassage(passage, from, passage.text.length), isClosed: false })
  }
  return stretches
}

/** Label lines at the end of a paragraph (牵头单位:A) become the draft's labels. */
function withLabels(line: number, passage: Passage): TaskDraft {
  const lines = passage.text.split('\n')
  const folded = passage.folded.split('\n')
  const first = folded.findIndex((text) => startsWithLabel(text.trim()))
  const start = sourceOf(passage, 0)
  if (first <= 0) return { no: 0, line, start, passage, labels: null, labelLines: [] }
  const at = folded.slice(0, first).join('\n').length + 1
  return {
    no: 0,
    line,
    start,
    passage: slicePassage(passage, 0, at - 1),
    labels: slicePassage(passage, at, passage.text.length),
    labelLines: lines.slice(first),
  }
}

/**
 * Tasks of a theme without numbers (docs/import-format.md, "Run-in headings"): every attribution ends
 * one; a paragraph with none joins the task that follows it, else the one before; a theme with none
 * at all is one task (whose missing units are then a warning). `isNumbered`: the plan's tasks have
 * numbers, so that paragraphs without any unit are prose (总体要求, 工作要求) and stay as they are.
 */
export function splitParagraphs(theme: ThemeDraft, isNumbered: boolean): void {
  if (theme.paragraphs.length === 0) return
  const drafts: TaskDraft[] = []
  let waiting: { line: number; passage: Passage } | null = null
  for (const { line, passage } of theme.paragraphs) {
    for (const stretch of cut(passage)) {
      const joined: { line: number; passage: Passage } = waiting
        ? { line: waiting.line, passage: append(waiting.passage, stretch.passage) }
        : { line: line.no, passage: stretch.passage }
      const isLabelled = /\n/.test(stretch.passage.folded)
        ? stretch.passage.folded.split('\n').some((text) => startsWithLabel(text.trim()))
        : false
      if (stretch.isClosed || isLabelled) {
        drafts.push(withLabels(joined.line, joined.passage))
        waiting = null
      } else waiting = joined
    }
  }
  if (isNumbered && drafts.length === 0) return
  const last = drafts[drafts.length - 1]
  if (waiting && last && !last.labels) last.passage = append(last.passage, waiting.passage)
  else if (waiting) {
    drafts.push({
      no: 0,
      line: waiting.line,
      start: sourceOf(waiting.passage, 0),
      passage: waiting.passage,
      labels: null,
      labelLines: [],
    })
  }
  theme.drafts.push(...drafts)
  theme.paragraphs = []
}
