import type { DueBasis, ReminderSettings, Task } from '../../contract'
import { addDays, instantOf, workdayOnOrBefore, type WorkCalendar } from '../calendar'
import { sendingTime } from './quiet-hours'

/** A task that a person is to be reminded of. */
export interface FollowedTask {
  task: Pick<Task, 'id' | 'dueOn' | 'dueBasis'>
  /**
   * The day from which leads count: when the person followed it, when its date became known, or when
   * its leads were changed, whichever is latest. Leads of days before it are past, and dropped.
   */
  since: string
  /** This task's own leads (单项设置): `[]` for none, null to follow the settings. */
  leadDays?: readonly number[] | null
}

/** 提醒: one lead of one due date of one task, and when it is said. */
export interface Reminder {
  taskId: string
  dueOn: string
  /** Where the date comes from; what is pushed names it. */
  basis: DueBasis
  /** As set, in calendar days; the day may be earlier, never later. */
  leadDays: number
  on: string
  /** An instant in UTC: `on`, at a time of day that is not quiet. */
  at: string
}

/** Said once and never again (docs/architecture.md, Pushing): unique for one person. */
export function reminderKey({
  taskId,
  dueOn,
  leadDays,
}: Pick<Reminder, 'taskId' | 'dueOn' | 'leadDays'>): string {
  return `${taskId}|${dueOn}|${leadDays}`
}

/** A date that nobody can say the origin of is never used to remind. */
function hasKnownBasis(basis: DueBasis): boolean {
  return basis === 'stated' || basis === 'inferred' || basis === 'reported'
}

function ofTask(
  { task, since, leadDays }: FollowedTask,
  settings: ReminderSettings,
  calendar: WorkCalendar,
): Reminder[] {
  const { id: taskId, dueOn, dueBasis: basis } = task
  if (dueOn === null || !hasKnownBasis(basis)) return []
  const time = sendingTime(settings)
  const byDay = new Map<string, Reminder>()
  // The longest lead first: of two that land on one day, the one nearest to the date stays.
  for (const lead of [...(leadDays ?? settings.leadDays)].sort((one, other) => other - one)) {
    const day = addDays(dueOn, -lead)
    const on = settings.workingDaysOnly ? workdayOnOrBefore(calendar, day) : day
    if (on < since) continue
    byDay.set(on, { taskId, dueOn, basis, leadDays: lead, on, at: instantOf(on, time) })
  }
  return [...byDay.values()]
}

/** When one person is to be reminded of what. Pure: the same input plans the same, earliest first. */
export function planReminders(
  followed: readonly FollowedTask[],
  settings: ReminderSettings,
  calendar: WorkCalendar,
): Reminder[] {
  const planned = followed.flatMap((one) => ofTask(one, settings, calendar))
  const unique = new Map(planned.map((reminder) => [reminderKey(reminder), reminder]))
  return [...unique.values()].sort((one, other) =>
    one.at !== other.at ? (one.at < other.at ? -1 : 1) : one.taskId < other.taskId ? -1 : 1,
  )
}
