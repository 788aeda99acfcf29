import fc from 'fast-check'
import { DEFAULT_REMINDER_SETTINGS } from '../../../src/contract'
import { addDays, shanghaiOf, stateCouncilCalendar } from '../../../src/domain/calendar'
import {
  isQuiet,
  nextSendingInstant,
  planReminders,
  reminderKey,
  sendingTime,
} from '../../../src/domain/reminders'
import { calendars, days, followed, settings } from './arbitraries'
import { plan, planYearEnd } from './year-end'

describe('planning reminders', () => {
  it('reminds 30, 7 and 1 days before and on the day, at nine in Shanghai, naming the basis', () => {
    expect(plan('2015-11-16').map(({ on, at, basis }) => [on, at, basis])).toEqual([
      ['2015-12-01', '2015-12-01T01:00:00.000Z', 'inferred'],
      ['2015-12-24', '2015-12-24T01:00:00.000Z', 'inferred'],
      ['2015-12-30', '2015-12-30T01:00:00.000Z', 'inferred'],
      ['2015-12-31', '2015-12-31T01:00:00.000Z', 'inferred'],
    ])
  })

  it('drops leads that were past when the person followed', () => {
    expect(plan('2015-12-25').map(({ leadDays }) => leadDays)).toEqual([1, 0])
    expect(plan('2016-01-01')).toEqual([])
  })

  it('moves to the working day before, over 调休', () => {
    const [reminder] = planReminders(
      [{ task: { ...planYearEnd, dueOn: '2015-10-07' }, since: '2015-01-01', leadDays: [0] }],
      DEFAULT_REMINDER_SETTINGS,
      stateCouncilCalendar,
    )
    expect(reminder?.on).toBe('2015-09-30')
  })

  it('makes one of two leads that land on one day, and keeps the one nearest to the date', () => {
    // A Sunday and the Saturday before it, both moved to Friday.
    const planned = planReminders(
      [{ task: { ...planYearEnd, dueOn: '2015-11-22' }, since: '2015-01-01', leadDays: [1, 0] }],
      DEFAULT_REMINDER_SETTINGS,
      stateCouncilCalendar,
    )
    expect(planned).toMatchObject([{ on: '2015-11-20', leadDays: 0 }])
  })

  it('keeps no lead for a task that has none of its own, and none for a date without an origin', () => {
    const none = { task: planYearEnd, since: '2015-01-01', leadDays: [] }
    const unknown = { task: { ...planYearEnd, dueBasis: 'other' as const }, since: '2015-01-01' }
    expect(planReminders([none], DEFAULT_REMINDER_SETTINGS, stateCouncilCalendar)).toEqual([])
    expect(planReminders([unknown], DEFAULT_REMINDER_SETTINGS, stateCouncilCalendar)).toEqual([])
  })

  it('never doubles, never misses a working day, never sends in quiet hours, never later than asked', () => {
    fc.assert(
      fc.property(followed, settings, calendars, (tasks, chosen, calendar) => {
        const planned = planReminders(tasks, chosen, calendar)
        const keys = planned.map(reminderKey)
        expect(new Set(keys).size).toBe(keys.length)
        const onDay = planned.map(({ taskId, on }) => `${taskId} ${on}`)
        expect(new Set(onDay).size).toBe(onDay.length)
        for (const { taskId, dueOn, leadDays, on, at } of planned) {
          const { day, time } = shanghaiOf(at)
          expect(day).toBe(on)
          expect(isQuiet(time, chosen.quiet)).toBe(false)
          expect(on <= addDays(dueOn, -leadDays)).toBe(true)
          if (chosen.workingDaysOnly) expect(calendar.isWorkday(on)).toBe(true)
          const source = tasks.find(({ task }) => task.id === taskId)
          expect(on >= (source?.since ?? '9999')).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('leaves out no lead that is not past and has a day of its own', () => {
    fc.assert(
      fc.property(followed, settings, calendars, (tasks, chosen, calendar) => {
        const planned = new Set(
          planReminders(tasks, { ...chosen, workingDaysOnly: false }, calendar).map(reminderKey),
        )
        for (const { task, since, leadDays } of tasks) {
          if (task.dueOn === null || task.dueBasis === 'none' || task.dueBasis === 'other') continue
          for (const lead of leadDays ?? chosen.leadDays) {
            if (addDays(task.dueOn, -lead) < since) continue
            expect(
              planned.has(reminderKey({ taskId: task.id, dueOn: task.dueOn, leadDays: lead })),
            ).toBe(true)
          }
        }
      }),
    )
  })
})

describe('quiet hours', () => {
  it.each([
    ['09:00', '22:00', '08:00', '09:00'],
    ['07:00', '22:00', '08:00', '08:00'],
    ['23:30', '22:00', '08:00', '21:59'],
    ['12:00', '11:00', '14:00', '14:00'],
    ['12:00', '12:00', '12:00', '12:00'],
    ['23:59', '12:00', '00:00', '11:59'],
  ])('%s with quiet %s–%s goes out at %s', (time, from, to, expected) => {
    expect(sendingTime({ time, quiet: { from, to } })).toBe(expected)
  })

  it('lets what is late wait for the end of the night and for a working day', () => {
    const next = (now: string) =>
      nextSendingInstant(now, DEFAULT_REMINDER_SETTINGS, stateCouncilCalendar)
    // Wednesday 23:00, Thursday 09:30, Saturday noon (Shanghai).
    expect(next('2015-12-23T15:00:00.000Z')).toBe('2015-12-24T00:00:00.000Z')
    expect(next('2015-12-24T01:30:00.000Z')).toBe('2015-12-24T01:30:00.000Z')
    expect(next('2015-12-26T04:00:00.000Z')).toBe('2015-12-28T00:00:00.000Z')
  })

  it('finds, for any settings and calendar, a moment that is allowed, and not before now', () => {
    fc.assert(
      fc.property(days, settings, calendars, fc.nat(23), (day, chosen, calendar, hour) => {
        const now = `${day}T${String(hour).padStart(2, '0')}:07:00.000Z`
        const at = nextSendingInstant(now, chosen, calendar)
        const found = shanghaiOf(at)
        expect(at >= now).toBe(true)
        expect(isQuiet(found.time, chosen.quiet)).toBe(false)
        if (chosen.workingDaysOnly) expect(calendar.isWorkday(found.day)).toBe(true)
      }),
    )
  })
})
