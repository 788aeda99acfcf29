import { emptyAttribution } from '../attribution'
import type { TableColumns, TaskDraft } from '../body/drafts'
import { headingOf } from '../text/headings'
import { chineseNumeral } from '../text/numerals'
import { emptyPassage } from '../text/passage'
import { addCell, addColumns, isSame, type Row } from './table-rows'
import type { Cell, Column } from './tables'

const numberOf = (cell: Cell | null) =>
  cell === null
    ? 0
    : Number(/\d+/.exec(cell.folded)?.[0] ?? chineseNumeral(cell.folded.replace(/[、.]/g, '')) ?? 0)

/** The task of some rows: `words` are its own, `held` says what each column holds. */
export function draftOf(
  first: Row,
  words: Cell,
  rows: readonly Row[],
  held: readonly Column[],
): TaskDraft {
  const heading = first.no === null ? headingOf(words.folded) : null
  const isNumbered = heading?.kind === 'number' && heading.style === 'plain'
  const at = isNumbered ? heading.at : 0
  const columns: TableColumns = {
    attribution: emptyAttribution(),
    limits: emptyPassage(),
    targets: emptyPassage(),
  }
  const draft: TaskDraft = {
    no: isNumbered ? heading.no : numberOf(first.no),
    line: first.line.no,
    start: first.line.start,
    passage: emptyPassage(),
    labels: null,
    labelLines: [],
    columns,
  }
  const rest = {
    text: words.text.slice(at),
    folded: words.folded.slice(at),
    start: words.start + at,
  }
  addCell(draft.passage, first, rest)
  let last: Cell | null = first.task ? null : first.measure
  for (const row of rows) {
    if (row.measure && !isSame(row.measure, last)) addCell(draft.passage, row, row.measure)
    last = row.measure ?? last
    addColumns(columns, row, held)
  }
  return draft
}
