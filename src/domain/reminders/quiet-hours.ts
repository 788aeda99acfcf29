import type { ReminderSettings } from '../../contract'
import {
  addDays,
  instantOf,
  minutesOf,
  shanghaiOf,
  timeOfMinutes,
  workdayOnOrAfter,
  type WorkCalendar,
} from '../calendar'

type Quiet = ReminderSettings['quiet']

/** From `from` up to, and without, `to`; over midnight where `from` is later. Equal means none. */
export function isQuiet(time: string, { from, to }: Quiet): boolean {
  if (from === to) return false
  return from < to ? time >= from && time < to : time >= from || time < to
}

/**
 * The time of day that reminders go out: the chosen one, or, where that is quiet, the end of the
 * quiet hours; where they end on the next day, the minute before they begin. Never another day.
 */
export function sendingTime({ time, quiet }: Pick<ReminderSettings, 'time' | 'quiet'>): string {
  if (!isQuiet(time, quiet)) return time
  return time < quiet.to ? quiet.to : timeOfMinutes(minutesOf(quiet.from) - 1)
}

/** The first instant from `now` on at which a person may be disturbed. */
export function nextSendingInstant(
  now: string,
  { quiet, workingDaysOnly }: Pick<ReminderSettings, 'quiet' | 'workingDaysOnly'>,
  calendar: WorkCalendar,
): string {
  const { day, time } = shanghaiOf(now)
  const open = workingDaysOnly ? workdayOnOrAfter(calendar, day) : day
  const from = open === day ? time : '00:00'
  if (!isQuiet(from, quiet)) return open === day ? now : instantOf(open, from)
  if (from < quiet.to) return instantOf(open, quiet.to)
  const next = addDays(open, 1)
  return nextSendingInstant(instantOf(next, '00:00'), { quiet, workingDaysOnly }, calendar)
}
