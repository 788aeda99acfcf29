import fc from 'fast-check'
import { DEFAULT_REMINDER_SETTINGS } from '../../../src/contract'
import { stateCouncilCalendar } from '../../../src/domain/calendar'
import {
  dueReminders,
  planReminders,
  reminderKey,
  replan,
  type Reminder,
} from '../../../src/domain/reminders'
import { calendars, days, followed, settings } from './arbitraries'
import { plan, planYearEnd } from './year-end'

describe('replanning', () => {
  const apply = (planned: Reminder[], said: Reminder[], wanted: Reminder[]) => {
    const { withdrawn, added } = replan(planned, said, wanted)
    return [...planned.filter((one) => !withdrawn.includes(one)), ...added]
  }

  it('withdraws what a moved date makes wrong, adds the new, and repeats nothing that was said', () => {
    const before = plan('2015-11-16')
    const said = before.slice(0, 1)
    const moved = planReminders(
      [
        {
          task: { ...planYearEnd, dueOn: '2015-12-15', dueBasis: 'reported' },
          since: '2015-12-02',
        },
      ],
      DEFAULT_REMINDER_SETTINGS,
      stateCouncilCalendar,
    )
    const { withdrawn, added } = replan(before.slice(1), said, moved)
    expect(withdrawn).toHaveLength(3)
    expect(added.map(({ on, basis }) => [on, basis])).toEqual([
      ['2015-12-08', 'reported'],
      ['2015-12-14', 'reported'],
      ['2015-12-15', 'reported'],
    ])
  })

  it('is idempotent, and says nothing twice, through any edits of tasks, settings and calendar', () => {
    const edit = fc.tuple(followed, settings, calendars, days)
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let planned: Reminder[] = []
        const said: Reminder[] = []
        const ordered = [...edits].sort((one, other) => (one[3] < other[3] ? -1 : 1))
        for (const [tasks, chosen, calendar, today] of ordered) {
          const wanted = planReminders(tasks, chosen, calendar)
          planned = apply(planned, said, wanted)
          expect(replan(planned, said, wanted)).toEqual({ withdrawn: [], added: [] })
          const due = dueReminders(planned, `${today}T15:59:00.000Z`)
          if (!due) continue
          said.push(...due.covered)
          planned = planned.filter((one) => !due.covered.includes(one))
        }
        const keys = said.map(reminderKey)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what is due', () => {
  it('is one message for several tasks, and one line for a task with late leads', () => {
    const planned = planReminders(
      [
        { task: planYearEnd, since: '2015-11-16' },
        { task: { ...planYearEnd, id: 'd1-2' }, since: '2015-11-16' },
      ],
      DEFAULT_REMINDER_SETTINGS,
      stateCouncilCalendar,
    )
    const due = dueReminders(planned, '2015-12-24T02:00:00.000Z')
    expect(due?.covered).toHaveLength(4)
    expect(due?.shown.map(({ taskId, leadDays }) => [taskId, leadDays])).toEqual([
      ['d1-2', 7],
      ['d1-31', 7],
    ])
    expect(dueReminders(planned, '2015-11-30T00:00:00.000Z')).toBeNull()
  })
})
