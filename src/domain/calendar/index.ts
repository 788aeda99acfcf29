export { addDays, dayNumber, dayOfNumber, daysBetween, weekdayOf } from './days'
export { buildCalendar, type CalendarEvent, type CalendarFile } from './ics'
export { instantOf, minutesOf, shanghaiOf, timeOfMinutes } from './instants'
export {
  calendarNote,
  createWorkCalendar,
  stateCouncilCalendar,
  stateCouncilDaysOff,
  workdayOnOrAfter,
  workdayOnOrBefore,
  type DaysOffTable,
  type WorkCalendar,
} from './work-calendar'
