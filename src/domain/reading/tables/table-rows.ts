import { addUnits, readAttribution, readUnitList } from '../attribution'
import type { TableColumns } from '../body/drafts'
import type { Line } from '../text/lines'
import { addLine, type Passage } from '../text/passage'
import { cellsOf, type Cell, type Column } from './tables'

/** A row of a table of tasks, by what its cells hold; empty cells are null. */
export interface Row {
  line: Line
  cells: Cell[]
  no: Cell | null
  task: Cell | null
  measure: Cell | null
  categories: Cell[]
}

export function rowOf(line: Line, columns: readonly Column[]): Row {
  const cells = cellsOf(line)
  const held = (kind: Column) => cells.find(({ text }, at) => columns[at] === kind && text !== '')
  return {
    line,
    cells,
    no: held('no') ?? null,
    task: held('task') ?? null,
    measure: held('measure') ?? null,
    categories: cells.filter((_, at) => columns[at] === 'category'),
  }
}

export function addCell(passage: Passage, row: Row, { text, folded, start }: Cell): void {
  addLine(passage, { ...row.line, text, folded, textStart: start }, 0, '\n')
}

/** Adds what a row says of its task beside its words: a task that spans rows has all of them. */
export function addColumns(to: TableColumns, row: Row, columns: readonly Column[]): void {
  row.cells.forEach((cell, at) => {
    const column = columns[at]
    if (cell.text === '') return
    if (column === 'due') {
      to.attribution.limits.push(cell.folded)
      addCell(to.limits, row, cell)
    } else if (column === 'target') addCell(to.targets, row, cell)
    else if (column === 'lead' || column === 'responsible' || column === 'supporting') {
      const labelled = readAttribution(cell.folded)
      if (!labelled || labelled.units.length === 0) {
        return addUnits(to.attribution, readUnitList(cell.folded), column)
      }
      for (const { name, role } of labelled.units) {
        addUnits(to.attribution, { names: [name], isOpenEnded: false, emptyCount: 0 }, role)
      }
      to.attribution.isOpenEnded ||= labelled.isOpenEnded
    }
  })
}

export const isSame = (one: Cell | null, other: Cell | null) =>
  (one?.text ?? '') === (other?.text ?? '')

const isSamePlace = (one: Row, other: Row) =>
  one.categories.every(({ text }, at) => text === other.categories[at]?.text)

/** Rows that stand for one thing: the same words in the task's cell, spanned or left empty. */
export function groupRows(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  for (const row of rows) {
    const group = groups[groups.length - 1]
    const first = group?.[0]
    const isEmptied = row.task === null && (row.measure !== null || row.no === null)
    const isMore = first?.task && (isEmptied || isSame(first.task, row.task))
    if (group && first && isMore && isSamePlace(first, row)) group.push(row)
    else groups.push([row])
  }
  return groups
}

const hasOneNumber = (rows: readonly Row[]) =>
  rows.every(({ no }) => no === null || isSame(no, rows[0]?.no ?? null))

/** The rows of a group that make one task each: by their number, and by their measure where that is what is numbered. */
export function tasksIn(rows: readonly Row[], byMeasure: boolean): Row[][] {
  if (!byMeasure && hasOneNumber(rows)) return [[...rows]]
  const tasks: Row[][] = []
  for (const row of rows) {
    const last = tasks[tasks.length - 1]
    const first = last?.[0]
    const isMore =
      first &&
      isSame(first.no, row.no ?? first.no) &&
      isSame(first.measure, row.measure ?? first.measure)
    if (last && isMore) last.push(row)
    else tasks.push([row])
  }
  return tasks
}

/** 重点任务 spans rows of 具体措施 that have their own numbers, or none: then it is their theme. */
export function isThemed(rows: readonly Row[], hasNumbers: boolean): boolean {
  const measures = new Set(rows.map(({ measure }) => measure?.text ?? ''))
  return measures.size > 1 && !(hasNumbers && hasOneNumber(rows))
}
