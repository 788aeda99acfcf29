import type { OfficialDocument, Task, Unit } from '../../contract'
import { filterTasks, type TaskFilter } from './filter-tasks'

type Plan = Pick<OfficialDocument, 'tasks' | 'units'>

/** How many tasks each choice of the filters leaves, beside what is chosen already. */
export interface ChoiceCounts {
  units: ReadonlyMap<string, number>
  onlyCertain: number
  onlyWithTarget: number
  onlyFollowed: number
}

/** Whose a task is that names some units, as `tasksOfUnit` has it: named, or a member of a group that is. */
function unitsOf(named: readonly string[], units: ReadonlyMap<string, Unit>, onlyCertain: boolean) {
  const all = new Set(named)
  for (const id of named) {
    const group = units.get(id)?.group
    if (!group) continue
    if (!onlyCertain || group.certainty === 'certain')
      group.memberIds.forEach((one) => all.add(one))
    if (!onlyCertain) group.possibleMemberIds.forEach((one) => all.add(one))
  }
  return all
}

/** Of ten thousand tasks many name the same units: each list of them is unfolded once. */
function countUnits({ units }: Plan, tasks: readonly Task[], onlyCertain: boolean) {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const lists = new Map<string, number>()
  for (const task of tasks) {
    const key = task.units.map(({ unitId }) => unitId).join(' ')
    lists.set(key, (lists.get(key) ?? 0) + 1)
  }
  const counts = new Map<string, number>()
  for (const [key, count] of lists) {
    for (const id of unitsOf(key.split(' '), byId, onlyCertain)) {
      counts.set(id, (counts.get(id) ?? 0) + count)
    }
  }
  return counts
}

/** One pass for all units, and one for each of the others. */
export function countChoices(
  document: Plan,
  filter: TaskFilter,
  isFollowed: (task: Task) => boolean,
): ChoiceCounts {
  const left = (change: Partial<TaskFilter>) =>
    filterTasks(document, { ...filter, ...change }, isFollowed)
  return {
    units: countUnits(document, left({ unitId: null }), filter.onlyCertain),
    // What is certain is so of a unit: of all of them it narrows nothing.
    onlyCertain: filter.unitId === null ? 0 : left({ onlyCertain: true }).length,
    onlyWithTarget: left({ onlyWithTarget: true }).length,
    onlyFollowed: left({ onlyFollowed: true }).length,
  }
}
