import fc from 'fast-check'
import type { ReminderSettings } from '../../../src/contract'
import { createWorkCalendar, dayNumber, dayOfNumber } from '../../../src/domain/calendar'
import type { FollowedTask } from '../../../src/domain/reminders'

const FIRST = dayNumber('2015-01-01')

/** Days of two years. */
export const days = fc.nat(730).map((count) => dayOfNumber(FIRST + count))

const times = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)

export const leads = fc.array(fc.nat(365), { maxLength: 10 })

export const settings: fc.Arbitrary<ReminderSettings> = fc.record({
  leadDays: leads,
  workingDaysOnly: fc.boolean(),
  time: times,
  quiet: fc.record({ from: times, to: times }),
})

/** Any calendar: some weekdays off, some weekend days worked. */
export const calendars = fc
  .tuple(fc.uniqueArray(days, { maxLength: 60 }), fc.uniqueArray(days, { maxLength: 30 }))
  .map(([off, worked]) => {
    const of = (list: string[], year: string) =>
      list
        .filter((day) => day.startsWith(year))
        .map((day) => day.slice(5).replace('-', ''))
        .join(' ')
    return createWorkCalendar(
      Object.fromEntries(
        ['2015', '2016'].map((year) => [year, { off: of(off, year), worked: of(worked, year) }]),
      ),
    )
  })

export const followed: fc.Arbitrary<FollowedTask[]> = fc.uniqueArray(
  fc.record({
    task: fc.record({
      id: fc.nat(20).map((no) => `d1-${no}`),
      dueOn: fc.option(days),
      dueBasis: fc.constantFrom('stated', 'inferred', 'reported', 'none', 'other'),
    }),
    since: days,
    leadDays: fc.option(leads),
  }),
  { maxLength: 12, selector: ({ task }) => task.id },
)
