import { readAttribution, type Attribution } from './attribution'
import { readUnitList } from './attribution/unit-list'
import { addUnits, emptyAttribution } from './attribution/grammar'
import { fold } from './fold'
import type { ImportedRole } from './imported-document'
import type { Line } from './lines'

/** What each column of a table of tasks holds. */
export type Column = 'no' | 'task' | 'due' | ImportedRole | null

function columnOf(cell: string): Column {
  if (/(?:领导|人)$/.test(cell)) return null
  if (/^(?:序号|编号)$/.test(cell)) return 'no'
  if (/^(?:牵头|主办)/.test(cell)) return 'lead'
  if (/^(?:配合|协办|参与|协助)/.test(cell)) return 'supporting'
  if (/^(?:责任|承办|主管|实施|落实).*(?:单位|部门|处室|主体)/.test(cell)) return 'responsible'
  if (/时限|时间|期限|进度|节点/.test(cell)) return 'due'
  return /任务|内容|事项|措施|举措/.test(cell) ? 'task' : null
}

export function cellsOf(line: Line): string[] {
  return line.raw.split('\t')
}

/** The columns that a header row names; null for any other line. The last task-like column has the task. */
export function tableHeader(line: Line): Column[] | null {
  if (!line.raw.includes('\t')) return null
  const columns = cellsOf(line).map((cell) => columnOf(fold(cell).replace(/\s/g, '')))
  const task = columns.lastIndexOf('task')
  const hasUnits = columns.some((one) => one === 'lead' || one === 'responsible')
  if (task < 0 || !hasUnits) return null
  return columns.map((one, at) => (one === 'task' && at !== task ? null : one))
}

export interface Row {
  no: number
  /** The task's cell as a line of its own. */
  words: Line
  columns: Attribution
}

/** A row of tasks; null for a row without a task's words (a heading across the table). */
export function readRow(line: Line, columns: readonly Column[]): Row | null {
  const attribution = emptyAttribution()
  let row: Row | null = null
  let no = 0
  let offset = line.start
  for (const [at, cell] of cellsOf(line).entries()) {
    const text = cell.trim()
    const folded = fold(text)
    const column = columns[at]
    const textStart = offset + (text === '' ? 0 : cell.indexOf(text))
    offset += cell.length + 1
    if (text === '' || !column) continue
    if (column === 'no') no = Number(/\d+/.exec(folded)?.[0] ?? 0)
    else if (column === 'due') attribution.limits.push(text)
    else if (column === 'task') {
      row = { no, words: { ...line, text, folded, textStart }, columns: attribution }
    } else {
      const labelled = readAttribution(folded)
      if (labelled && labelled.units.length > 0) {
        for (const unit of labelled.units) {
          addUnits(
            attribution,
            { names: [unit.name], isOpenEnded: false, emptyCount: 0 },
            unit.role,
          )
        }
      } else addUnits(attribution, readUnitList(folded), column)
    }
  }
  return row
}
