import { isWorkday } from 'chinese-days'
import fc from 'fast-check'
import {
  addDays,
  calendarNote,
  dayNumber,
  dayOfNumber,
  instantOf,
  shanghaiOf,
  stateCouncilCalendar,
  weekdayOf,
  workdayOnOrAfter,
  workdayOnOrBefore,
} from '../../../src/domain/calendar'
import { calendars, days } from '../reminders/arbitraries'

it('counts days as the calendar does, for six centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayNumber('1700-01-01'), max: dayNumber('2300-12-31') }), (n) => {
      const day = dayOfNumber(n)
      expect(day).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10))
      expect(dayNumber(day)).toBe(n)
      expect(weekdayOf(day)).toBe(new Date(n * 86_400_000).getUTCDay())
    }),
  )
})

it('turns a time in Shanghai into an instant and back', () => {
  expect(instantOf('2015-12-31', '09:00')).toBe('2015-12-31T01:00:00.000Z')
  expect(instantOf('2016-01-01', '07:59')).toBe('2015-12-31T23:59:00.000Z')
  expect(shanghaiOf('2015-12-31T16:00:00Z')).toEqual({ day: '2016-01-01', time: '00:00' })
})

it('knows every working day from 2004 to 2026 as the library has them', () => {
  const wrong: string[] = []
  for (let day = '2004-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
    if (stateCouncilCalendar.isWorkday(day) !== isWorkday(day)) wrong.push(day)
  }
  expect(wrong).toEqual([])
})

it.each([
  ['2015-09-03', false],
  ['2015-09-04', false],
  ['2015-09-06', true],
  ['2015-10-10', true],
  ['2015-10-07', false],
])('%s is worked: %s (2015, with the changes of May)', (day, expected) => {
  expect(stateCouncilCalendar.isWorkday(day)).toBe(expected)
})

it('counts weekends only beyond what is known, and says so', () => {
  expect(stateCouncilCalendar.isWorkday('2027-01-01')).toBe(true)
  expect(calendarNote(stateCouncilCalendar, '2027-01-01')).toContain('2027年放假安排尚未公布')
  expect(calendarNote(stateCouncilCalendar, '2026-12-31')).toBeNull()
})

it('moves to a working day, earlier or later, for any calendar', () => {
  fc.assert(
    fc.property(days, calendars, (day, calendar) => {
      const before = workdayOnOrBefore(calendar, day)
      const after = workdayOnOrAfter(calendar, day)
      expect(before <= day && after >= day).toBe(true)
      expect(calendar.isWorkday(before) && calendar.isWorkday(after)).toBe(true)
    }),
  )
})
