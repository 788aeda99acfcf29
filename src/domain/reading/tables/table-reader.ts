import type { BodyReader } from '../body/body-reader'
import { headingOf } from '../text/headings'
import type { Line } from '../text/lines'
import type { Outline } from '../body/outline'
import { groupRows, isThemed, rowOf, tasksIn, type Row } from './table-rows'
import { draftOf } from './table-task'
import { tableHeader, type Cell, type Column } from './tables'

const LONGEST_HEADING = 60

/** `一、推进公开` or `(一)推进公开` or `推进公开` in a cell → its number and title. */
function headingIn(cell: Cell | null): [no: number | null, title: string | null] {
  if (!cell) return [null, null]
  const heading = headingOf(cell.folded)
  const isNumbered =
    heading?.kind === 'part' || heading?.kind === 'theme' || heading?.kind === 'number'
  return isNumbered ? [heading.no, cell.text.slice(heading.at)] : [null, cell.text]
}

class TableReader {
  private columns: readonly Column[] = []
  private rows: Row[] = []
  private place: string[] = []

  constructor(
    private readonly outline: Outline,
    private readonly reader: BodyReader,
  ) {}

  read(line: Line): void {
    if (line.text === '') return
    const header = tableHeader(line)
    if (header) {
      this.flush()
      this.columns = header
      return this.reader.mark('noise', line)
    }
    const row = rowOf(line, this.columns)
    const filled = row.cells.filter(({ text }) => text !== '')
    if (filled.length === 1 && filled[0] === row.cells[0] && this.isHeading(row)) {
      this.flush()
      return this.readHeading(row)
    }
    const above = this.rows[this.rows.length - 1]
    const categories = row.categories.map((cell, at) =>
      cell.text === '' ? (above?.categories[at] ?? cell) : cell,
    )
    this.rows.push({ ...row, categories })
  }

  /** Adds the tasks of the rows read so far. */
  flush(): void {
    const hasNumbers = this.columns.includes('no')
    const groups = groupRows(this.rows)
    const byMeasure = groups.some((rows) => isThemed(rows, hasNumbers))
    for (const rows of groups) {
      const first = rows[0]
      if (!first) continue
      this.startPlace(first)
      if (byMeasure) this.outline.startTheme(...headingIn(first.task))
      for (const task of tasksIn(rows, byMeasure)) {
        const measured = task.map((row) => ({
          ...row,
          task: row.measure ?? row.task,
          measure: null,
        }))
        this.addTask(byMeasure ? measured : task)
      }
    }
    this.rows = []
  }

  /** A cell alone in its row is a task only where its column says so and it reads like none. */
  private isHeading({ task, line }: Row): boolean {
    const kind = headingOf(line.folded)?.kind
    return kind === 'part' || kind === 'theme' || (task === null && !/^\d+$/.test(line.folded))
  }

  private readHeading({ line }: Row): void {
    const kind = headingOf(line.folded)?.kind
    if (kind === 'part' || kind === 'theme') return this.reader.read(line)
    if (/^(?:注|备注|说明)|[。;]/.test(line.folded) || line.text.length > LONGEST_HEADING) {
      return this.reader.mark('leftover', line)
    }
    this.outline.startTheme(null, line.text)
    this.reader.mark('theme', line)
  }

  /** 类别 columns: the first is the part, the next the theme; a new one begins where the words change. */
  private startPlace({ categories }: Row): void {
    const place = categories.map(({ text }) => text)
    const from = place.findIndex((text, at) => text !== '' && text !== this.place[at])
    if (from < 0) return
    for (const [at, cell] of categories.entries()) {
      if (at < from || cell.text === '') continue
      const [no, title] = headingIn(cell)
      if (at === 0) this.outline.startPart(no, title ?? '')
      else this.outline.startTheme(no, title)
    }
    this.place = place
  }

  private addTask(rows: readonly Row[]): void {
    const first = rows[0]
    const words = first?.task ?? first?.measure
    if (!first || !words) {
      for (const { line } of rows) this.reader.leave(line, '表格中这一行没有任务内容,按原文保留')
      return
    }
    const draft = draftOf(first, words, rows, this.columns)
    this.outline.addTask(draft)
    this.outline.draft = null
    this.reader.mark('task', first.line, draft)
  }
}

/** Reads a table of tasks; `lines` begin with its header and hold nothing but its rows. */
export function readTable(lines: readonly Line[], outline: Outline, reader: BodyReader): void {
  const table = new TableReader(outline, reader)
  for (const line of lines) table.read(line)
  table.flush()
}
