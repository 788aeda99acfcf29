import { fold } from '../text/fold'
import type { ImportedRole } from '../imported-document'
import type { Line } from '../text/lines'

/** What each column of a table of tasks holds. `measure` is what a task is broken down into. */
export type Column = 'no' | 'category' | 'task' | 'measure' | 'target' | 'due' | ImportedRole | null

function columnOf(cell: string): Column {
  if (/^(?:序号|编号|任务编号|序)$/.test(cell)) return 'no'
  const isUnit = /单位|部门|处室|主体|机构/.test(cell)
  if (!isUnit && /(?:领导|人|电话|方式|备注)$/.test(cell)) return null
  if (/^(?:牵头|主办)/.test(cell)) return 'lead'
  if (/^(?:配合|协办|参与|协助|协同)/.test(cell)) return 'supporting'
  if (isUnit && /责任|承办|主管|实施|落实|负责|^(?:单位|部门)(?:名称)?$/.test(cell))
    return 'responsible'
  if (/时限|时间|期限|进度|节点/.test(cell)) return 'due'
  if (/类别|分类|领域|大类|板块|类型/.test(cell)) return 'category'
  if (/目标|指标/.test(cell) && !/任务/.test(cell)) return 'target'
  return /任务|内容|事项|项目|要点|措施|举措|工作/.test(cell) ? 'task' : null
}

export interface Cell {
  text: string
  folded: string
  /** Offset of its first character. */
  start: number
}

/** Cells of a row without their outer spaces. */
export function cellsOf(line: Line): Cell[] {
  let offset = line.start
  return line.raw.split('\t').map((raw) => {
    const text = raw.trim()
    const start = offset + (text === '' ? 0 : raw.indexOf(text))
    offset += raw.length + 1
    return { text, folded: fold(text), start }
  })
}

/**
 * The columns that a header row names; null for any other line. Of several task-like columns the
 * last two are the task and its measures; those before are categories.
 */
export function tableHeader(line: Line): Column[] | null {
  if (!line.raw.includes('\t')) return null
  const columns = cellsOf(line).map(({ folded }) =>
    folded.length > 20 ? null : columnOf(folded.replace(/\s/g, '')),
  )
  const tasks = columns.flatMap((one, at) => (one === 'task' ? [at] : []))
  const hasUnits = columns.some((one) => one === 'lead' || one === 'responsible')
  if (tasks.length === 0 || !hasUnits) return null
  const [task, measure] = tasks.length > 1 ? tasks.slice(-2) : tasks
  return columns.map((one, at) => {
    if (one !== 'task' || at === task) return one
    return at === measure ? 'measure' : 'category'
  })
}
