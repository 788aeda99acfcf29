import type { DueBasis, Task } from '../../contract'

export interface DueGroup {
  on: string | null
  basis: DueBasis
  tasks: Task[]
}

export interface Timeline {
  groups: DueGroup[]
  /** All tasks have one and the same date: the list says so, and orders by strength instead. */
  isOneDate: boolean
}

const strengths = { hard: 0, soft: 1, none: 2, other: 3 } as const

/** Firm promises first, then those with a number; the document's order among equals. */
function byStrength(one: Task, other: Task): number {
  const strength = strengths[one.commitment.strength] - strengths[other.commitment.strength]
  if (strength !== 0) return strength
  const target = Number(other.targets.length > 0) - Number(one.targets.length > 0)
  return target !== 0 ? target : one.seq - other.seq
}

/** Tasks by date and by where the date comes from: earliest first, those without a date last. */
export function timelineOf(tasks: readonly Task[]): Timeline {
  const groups = new Map<string, DueGroup>()
  for (const task of tasks) {
    const key = `${task.dueOn ?? '9999'} ${task.dueBasis}`
    const group = groups.get(key) ?? { on: task.dueOn, basis: task.dueBasis, tasks: [] }
    group.tasks.push(task)
    groups.set(key, group)
  }
  const ordered = [...groups.entries()].sort(([one], [other]) => (one < other ? -1 : 1))
  for (const [, group] of ordered) group.tasks.sort(byStrength)
  return { groups: ordered.map(([, group]) => group), isOneDate: groups.size === 1 }
}
