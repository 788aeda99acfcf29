import type { OfficialDocument, Task } from '../../contract'
import { tasksOfUnit } from '../units'

/** What a person narrowed the list to; null and false mean: all. */
export interface TaskFilter {
  unitId: string | null
  /** Leave out what a unit only may have to do. */
  onlyCertain: boolean
  onlyWithTarget: boolean
}

export const NO_FILTER: TaskFilter = { unitId: null, onlyCertain: false, onlyWithTarget: false }

/** The tasks that a filter leaves, in the document's order. */
export function filterTasks(
  document: Pick<OfficialDocument, 'tasks' | 'units'>,
  { unitId, onlyCertain, onlyWithTarget }: TaskFilter,
): Task[] {
  const ofUnit = unitId === null ? null : tasksOfUnit(document, unitId)
  const entries = ofUnit && [...ofUnit.certain, ...(onlyCertain ? [] : ofUnit.possible)]
  const ids = entries && new Set(entries.map(({ task }) => task.id))
  return document.tasks.filter(
    (task) => (ids?.has(task.id) ?? true) && (!onlyWithTarget || task.targets.length > 0),
  )
}
