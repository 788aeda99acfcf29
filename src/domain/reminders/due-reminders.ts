import type { Reminder } from './plan-reminders'

/** What is to be said now: one message a person, with the reminders that it stands for. */
export interface DueReminders {
  /** One for a task, the nearest to its date, earliest date first: the message speaks of these. */
  shown: Reminder[]
  /** All that is said with it, also leads that were late and are overtaken by a nearer one. */
  covered: Reminder[]
}

/** The reminders of one person whose time has come; null where there are none. Several tasks are one message. */
export function dueReminders(planned: readonly Reminder[], now: string): DueReminders | null {
  const covered = planned.filter(({ at }) => at <= now)
  if (covered.length === 0) return null
  const nearest = new Map<string, Reminder>()
  for (const reminder of covered) {
    const key = `${reminder.taskId}|${reminder.dueOn}`
    const known = nearest.get(key)
    if (!known || reminder.leadDays < known.leadDays) nearest.set(key, reminder)
  }
  const shown = [...nearest.values()].sort((one, other) =>
    one.dueOn !== other.dueOn
      ? one.dueOn < other.dueOn
        ? -1
        : 1
      : one.taskId < other.taskId
        ? -1
        : 1,
  )
  return { shown, covered }
}
