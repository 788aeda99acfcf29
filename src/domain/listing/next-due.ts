import type { Task } from '../../contract'

/** One date, and the tasks that fall due on it, in the order given. */
export interface NextDue<Dated extends Pick<Task, 'dueOn'>> {
  on: string
  isPast: boolean
  tasks: Dated[]
}

/**
 * The date to come next, from `today` on; where every date has passed, the last of them, said as past. Null where
 * no task has one: nothing is made up.
 */
export function nextDue<Dated extends Pick<Task, 'dueOn'>>(
  tasks: readonly Dated[],
  today: string,
): NextDue<Dated> | null {
  const dates = tasks.flatMap(({ dueOn }) => dueOn ?? []).sort()
  const on = dates.find((date) => date >= today) ?? dates[dates.length - 1]
  if (on === undefined) return null
  return { on, isPast: on < today, tasks: tasks.filter(({ dueOn }) => dueOn === on) }
}
