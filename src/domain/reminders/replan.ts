import { reminderKey, type Reminder } from './plan-reminders'

/** What was said already: enough to never say it again. */
export type SaidReminder = Pick<Reminder, 'taskId' | 'dueOn' | 'leadDays' | 'on'>

export interface Replan {
  /** Planned before, and no longer right: take away. One that only moved is here, and in `added`. */
  withdrawn: Reminder[]
  added: Reminder[]
}

function isSame(one: Reminder, other: Reminder): boolean {
  return one.at === other.at && one.basis === other.basis
}

const dayKey = ({ taskId, dueOn, on }: SaidReminder) => `${taskId}|${dueOn}|${on}`

/**
 * What to change so that `planned` (not said yet) becomes `wanted`. Nothing of `said` comes again:
 * neither the same lead on another day, nor another lead of the same date on a day that has spoken.
 * Done twice, the second changes nothing.
 */
export function replan(
  planned: readonly Reminder[],
  said: readonly SaidReminder[],
  wanted: readonly Reminder[],
): Replan {
  const saidKeys = new Set(said.map(reminderKey))
  const saidDays = new Set(said.map(dayKey))
  const open = new Map(
    wanted
      .filter((one) => !saidKeys.has(reminderKey(one)) && !saidDays.has(dayKey(one)))
      .map((one) => [reminderKey(one), one]),
  )
  const withdrawn: Reminder[] = []
  for (const before of planned) {
    const key = reminderKey(before)
    const now = open.get(key)
    if (now && isSame(now, before)) open.delete(key)
    else withdrawn.push(before)
  }
  return { withdrawn, added: [...open.values()] }
}
