import { dayNumber, dayOfNumber } from './days'

/** Shanghai is eight hours ahead of UTC, with no summer time since 1991. */
const AHEAD_MINUTES = 8 * 60
const DAY_MINUTES = 24 * 60

/** `09:30` → 570. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** 570 → `09:30`. */
export function timeOfMinutes(minutes: number): string {
  const hour = Math.floor(minutes / 60)
  const minute = minutes % 60
  return `${hour < 10 ? '0' : ''}${hour}:${minute < 10 ? '0' : ''}${minute}`
}

/** A day and a time of day in Shanghai → an instant in UTC: (`2015-12-31`, `09:00`) → `2015-12-31T01:00:00.000Z`. */
export function instantOf(day: string, time: string): string {
  const total = dayNumber(day) * DAY_MINUTES + minutesOf(time) - AHEAD_MINUTES
  const count = Math.floor(total / DAY_MINUTES)
  return `${dayOfNumber(count)}T${timeOfMinutes(total - count * DAY_MINUTES)}:00.000Z`
}

/** An instant in UTC → day and time of day in Shanghai; seconds are dropped. */
export function shanghaiOf(instant: string): { day: string; time: string } {
  const total = dayNumber(instant) * DAY_MINUTES + minutesOf(instant.slice(11, 16)) + AHEAD_MINUTES
  const count = Math.floor(total / DAY_MINUTES)
  return { day: dayOfNumber(count), time: timeOfMinutes(total - count * DAY_MINUTES) }
}
