import type { OfficialDocument, Task } from '../../contract'
import { tasksOfUnit } from '../units'

/** What a person narrowed the list to; null and false mean: all. */
export interface TaskFilter {
  unitId: string | null
  /** Leave out what a unit only may have to do. */
  onlyCertain: boolean
  onlyWithTarget: boolean
  /** Only what a person follows, by itself, by its theme or by a unit. */
  onlyFollowed: boolean
}

export const NO_FILTER: TaskFilter = {
  unitId: null,
  onlyCertain: false,
  onlyWithTarget: false,
  onlyFollowed: false,
}

/** The tasks that a filter leaves, in the document's order; `isFollowed` says what a person follows. */
export function filterTasks(
  document: Pick<OfficialDocument, 'tasks' | 'units'>,
  { unitId, onlyCertain, onlyWithTarget, onlyFollowed }: TaskFilter,
  isFollowed: (task: Task) => boolean,
): Task[] {
  const ofUnit = unitId === null ? null : tasksOfUnit(document, unitId)
  const entries = ofUnit && [...ofUnit.certain, ...(onlyCertain ? [] : ofUnit.possible)]
  const ids = entries && new Set(entries.map(({ task }) => task.id))
  return document.tasks.filter(
    (task) =>
      (ids?.has(task.id) ?? true) &&
      (!onlyWithTarget || task.targets.length > 0) &&
      (!onlyFollowed || isFollowed(task)),
  )
}
