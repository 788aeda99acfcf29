import { addDays, weekdayOf } from './days'
import daysOff from './days-off.json'

/** Which days are worked. An argument everywhere: the State Council may change it within the year, and did (2015-09-03). */
export interface WorkCalendar {
  isWorkday: (day: string) => boolean
  /** False for a year whose calendar is not out: only its weekends are known. */
  knows: (day: string) => boolean
}

/** Of a year: weekdays off and weekend days worked, as `0101 0102`. */
export type DaysOffTable = Readonly<Record<string, { off: string; worked: string }>>

export function createWorkCalendar(table: DaysOffTable): WorkCalendar {
  const days = (which: 'off' | 'worked') =>
    new Set(
      Object.entries(table).flatMap(([year, lists]) =>
        lists[which]
          .split(' ')
          .filter(Boolean)
          .map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`),
      ),
    )
  const off = days('off')
  const worked = days('worked')
  return {
    isWorkday(day) {
      const weekday = weekdayOf(day)
      return weekday === 0 || weekday === 6 ? worked.has(day) : !off.has(day)
    },
    knows: (day) => day.slice(0, 4) in table,
  }
}

/** The table behind `stateCouncilCalendar`: who plans by it plans anew when it is another. */
export const stateCouncilDaysOff: DaysOffTable = daysOff

/** 国务院办公厅节假日安排, with its 调休; generated (scripts/generate-calendar.ts). */
export const stateCouncilCalendar = createWorkCalendar(stateCouncilDaysOff)

/** No run of days off is longer than this; a table that says so is damaged, and must not hang us. */
const LONGEST_HOLIDAY = 60

/** The day itself, or the last working day before it: earlier, never later. */
export function workdayOnOrBefore(calendar: WorkCalendar, day: string): string {
  for (let back = 0; back < LONGEST_HOLIDAY; back += 1) {
    const candidate = addDays(day, -back)
    if (calendar.isWorkday(candidate)) return candidate
  }
  return day
}

/** The day itself, or the next working day: for what is late already. */
export function workdayOnOrAfter(calendar: WorkCalendar, day: string): string {
  for (let on = 0; on < LONGEST_HOLIDAY; on += 1) {
    const candidate = addDays(day, on)
    if (calendar.isWorkday(candidate)) return candidate
  }
  return day
}

/** What to say beside a working day that is only reckoned; null where it is known. */
export function calendarNote(calendar: WorkCalendar, day: string): string | null {
  if (calendar.knows(day)) return null
  return `${day.slice(0, 4)}年放假安排尚未公布，工作日只按周末推算`
}
