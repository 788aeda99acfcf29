import type { OfficialDocument, Task } from '../../contract'
import { dayNumber } from '../calendar/days'

export type Urgency = 'none' | 'due_soon' | 'overdue'

/** Days before a date from which it counts as near. */
const DUE_SOON_DAYS = 30

/** How pressing a task is on a day. Only a stated or reported date can be overdue (docs: domain, deadlines). */
export function urgencyOf(task: Pick<Task, 'dueOn' | 'dueBasis'>, today: string): Urgency {
  if (task.dueOn === null) return 'none'
  const daysLeft = dayNumber(task.dueOn) - dayNumber(today)
  if (daysLeft < 0) return task.dueBasis === 'inferred' ? 'none' : 'overdue'
  return daysLeft <= DUE_SOON_DAYS ? 'due_soon' : 'none'
}

/** 计划年度已结束: the plan's own year is over on this day. */
export function isPlanOver({ year }: Pick<OfficialDocument, 'year'>, today: string): boolean {
  return year !== null && today > `${year}-12-31`
}
