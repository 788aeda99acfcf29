import fc from 'fast-check'
import {
  DEFAULT_REMINDER_SETTINGS,
  type DueBasis,
  type ReminderSettings,
} from '../../../src/contract'
import {
  addDays,
  createWorkCalendar,
  dayNumber,
  dayOfNumber,
  instantOf,
  shanghaiOf,
  stateCouncilCalendar,
  type WorkCalendar,
} from '../../../src/domain/calendar'
import {
  dueReminders,
  isQuiet,
  planReminders,
  reminderKey,
  replan,
  sendingTime,
  type Reminder,
} from '../../../src/domain/reminders'
import { replaceDeadlineTargets } from '../../../server/src/repositories/messages/deadline-targets'
import {
  deleteTaskReminder,
  upsertReminderSettings,
  upsertTaskReminder,
} from '../../../server/src/repositories/people/reminder-settings'
import { takeDueReminders } from '../../../server/src/repositories/messages/reminders'
import { findOrInsertWechatPerson } from '../../../server/src/repositories/people/sessions'
import {
  mergeSubscription,
  deleteSubscription,
} from '../../../server/src/repositories/people/subscriptions'
import { planPerson } from '../../../server/src/services/messages/plan-reminders'
import { calendars, leads, settings } from '../../domain/reminders/arbitraries'
import { startTestServer, type TestServer } from '../test-server'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const TASKS = ['a', 'b', 'c']
const FIRST = dayNumber('2015-06-01')
/** Near one another, so that leads, edits and holidays meet. */
const nearDays = fc.nat(120).map((count) => dayOfNumber(FIRST + count))
const nearLeads = fc.oneof(leads, fc.uniqueArray(fc.nat(6), { minLength: 3 }))
const tasks = fc.constantFrom(...TASKS)
const bases = fc.constantFrom<DueBasis>('stated', 'inferred', 'reported')

type Edit =
  | { kind: 'settings'; settings: ReminderSettings }
  | { kind: 'task-leads'; task: string; leadDays: number[] | null }
  | { kind: 'date'; task: string; dueOn: string | null; basis: DueBasis }
  | { kind: 'follow' | 'unfollow'; task: string }
  | { kind: 'calendar'; calendar: WorkCalendar }
  /** Just announced: some days off from so many days on. */
  | { kind: 'holiday'; inDays: number; days: number }
  | { kind: 'due-soon'; task: string; inDays: number }
  | { kind: 'wait'; days: number }

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('settings' as const),
    settings: fc
      .tuple(settings, nearLeads)
      .map(([one, leadDays]) => ({ ...one, leadDays: [...new Set(leadDays)] })),
  }),
  fc.record({
    kind: fc.constant('task-leads' as const),
    task: tasks,
    leadDays: fc.option(nearLeads),
  }),
  fc.record({
    kind: fc.constant('date' as const),
    task: tasks,
    dueOn: fc.option(nearDays),
    basis: bases,
  }),
  fc.record({ kind: fc.constantFrom('follow' as const, 'unfollow' as const), task: tasks }),
  fc.record({ kind: fc.constant('calendar' as const), calendar: calendars }),
  fc.record({
    kind: fc.constant('holiday' as const),
    inDays: fc.nat(4),
    days: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ kind: fc.constant('due-soon' as const), task: tasks, inDays: fc.nat(8) }),
  fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 20 }) }),
  fc.constant({ kind: 'wait' as const, days: 1 }),
)

/** The database's planner and the domain's, given the same edits, side by side. */
async function openPair(horizonDays: number) {
  const { db } = server.runtime
  let today = '2015-06-01'
  let calendar = stateCouncilCalendar
  let chosen: ReminderSettings = DEFAULT_REMINDER_SETTINGS
  let settingsSince = ''
  const dates = new Map<string, { dueOn: string; basis: DueBasis; since: string }>()
  const follows = new Map<string, { id: string; since: string }>()
  const own = new Map<string, { leadDays: number[]; since: string }>()
  let planned: Reminder[] = []
  const said: Reminder[] = []
  const personId = await findOrInsertWechatPerson(db, `pair-${Math.random()}`)
  const later = (...days: string[]) => days.reduce((one, other) => (one > other ? one : other))

  async function apply(edit: Edit): Promise<void> {
    switch (edit.kind) {
      case 'settings':
        chosen = edit.settings
        settingsSince = today
        return upsertReminderSettings(db, personId, chosen, {
          sendTime: sendingTime(chosen),
          since: today,
        })
      case 'task-leads': {
        const { task, leadDays } = edit
        if (leadDays === null) {
          own.delete(task)
          return deleteTaskReminder(db, personId, task)
        }
        own.set(task, { leadDays, since: today })
        return upsertTaskReminder(db, personId, task, [...new Set(leadDays)], today)
      }
      case 'date': {
        const { task, dueOn, basis } = edit
        const before = dates.get(task)
        if (dueOn === null) dates.delete(task)
        else
          dates.set(task, { dueOn, basis, since: before?.dueOn === dueOn ? before.since : today })
        return void (await db.transaction().execute((trx) =>
          replaceDeadlineTargets(
            trx,
            [...dates].map(([id, date]) => ({
              target_key: `task:${id}`,
              task_id: id,
              is_certain: true,
              due_on: date.dueOn,
              basis: date.basis,
            })),
            today,
          ),
        ))
      }
      case 'follow': {
        const { id } = await mergeSubscription(db, personId, {
          target: { kind: 'task', id: edit.task },
          certainty: 'all',
          paused: false,
          targetKey: `task:${edit.task}`,
          at: new Date(),
          since: today,
        })
        if (!follows.has(edit.task)) follows.set(edit.task, { id, since: today })
        return
      }
      case 'unfollow': {
        const followed = follows.get(edit.task)
        if (followed) await deleteSubscription(db, personId, followed.id)
        return void follows.delete(edit.task)
      }
      case 'calendar':
        calendar = edit.calendar
        return
      case 'holiday': {
        const off = Array.from({ length: edit.days }, (_, n) => addDays(today, edit.inDays + n))
        const days = off.map((day) => day.slice(5).replace('-', '')).join(' ')
        calendar = createWorkCalendar({ [today.slice(0, 4)]: { off: days, worked: '' } })
        return
      }
      case 'due-soon': {
        const dueOn = addDays(today, edit.inDays)
        return apply({ kind: 'date', task: edit.task, dueOn, basis: 'reported' })
      }
      case 'wait':
        today = addDays(today, edit.days)
    }
  }

  const plan = () =>
    db.transaction().execute((trx) =>
      planPerson(trx, { clock: { ...server.runtime.clock, today: () => today } }, personId, {
        calendar,
        horizonDays,
      }),
    )

  function wanted(): Reminder[] {
    const followed = [...follows].flatMap(([id, { since }]) => {
      const date = dates.get(id)
      if (!date) return []
      const task = { id, dueOn: date.dueOn, dueBasis: date.basis }
      const single = own.get(id)
      const from = later(since, date.since, single?.since ?? settingsSince)
      return [{ task, since: from, leadDays: single?.leadDays ?? null }]
    })
    const horizon = addDays(today, horizonDays)
    return planReminders(followed, chosen, calendar).filter(({ on }) => on <= horizon)
  }

  async function readPlanned(): Promise<Reminder[]> {
    const rows = await db
      .selectFrom('reminders')
      .selectAll()
      .where('person_id', '=', personId)
      .where('said_at', 'is', null)
      .execute()
    return rows.map((row) => ({
      taskId: row.task_id,
      dueOn: row.due_on,
      basis: row.basis as DueBasis,
      leadDays: row.lead_days,
      on: row.on_day,
      at: row.at.toISOString(),
    }))
  }

  const sorted = (list: readonly Reminder[]) =>
    [...list].sort((one, other) => (reminderKey(one) < reminderKey(other) ? -1 : 1))

  async function expectTheSame() {
    await plan()
    const { withdrawn, added } = replan(planned, said, wanted())
    planned = [...planned.filter((one) => !withdrawn.includes(one)), ...added]
    expect(sorted(await readPlanned())).toEqual(sorted(planned))
    // Planned again, with nothing changed.
    expect(await plan()).toMatchObject({ withdrawn: 0, added: 0 })
    for (const { on, at } of planned) {
      const { day, time } = shanghaiOf(at)
      expect([day, isQuiet(time, chosen.quiet)]).toEqual([on, false])
      if (chosen.workingDaysOnly) expect(calendar.isWorkday(on)).toBe(true)
    }
  }

  /** The end of the day: what is due is said. */
  async function say() {
    const now = instantOf(today, '23:59')
    const taken = await db
      .transaction()
      .execute((trx) => takeDueReminders(trx, [personId], new Date(now)))
    const covered = dueReminders(planned, now)?.covered ?? []
    expect(sorted(taken.get(personId) ?? [])).toEqual(sorted(covered))
    said.push(...covered)
    planned = planned.filter((one) => !covered.includes(one))
    // Neither a lead twice, nor two lines of one date on a day.
    const keys = said.map(reminderKey)
    expect(new Set(keys).size).toBe(keys.length)
  }
  return { apply, expectTheSame, say, close: () => clearPair() }

  async function clearPair() {
    await db.deleteFrom('persons').where('id', '=', personId).execute()
    await replaceDeadlineTargets(db, [], today)
  }
}

describe('planning in the database', () => {
  it('plans what the domain plans, through any edits of dates, settings, calendar and following', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(3, 800),
        fc.array(edits, { minLength: 4, maxLength: 14 }),
        async (horizonDays, story) => {
          const pair = await openPair(horizonDays)
          try {
            for (const task of TASKS) {
              await pair.apply({ kind: 'follow', task })
              await pair.apply({ kind: 'date', task, dueOn: '2015-06-12', basis: 'inferred' })
            }
            for (const edit of story) {
              await pair.apply(edit)
              await pair.expectTheSame()
              await pair.say()
            }
          } finally {
            await pair.close()
          }
        },
      ),
      { numRuns: Number(process.env.PLAN_RUNS ?? 40) },
    )
  }, 240_000)

  it('moves what a new calendar moves, and repeats nothing that was said', async () => {
    const pair = await openPair(800)
    const off = (days: string) => createWorkCalendar({ '2015': { off: days, worked: '' } })
    await pair.apply({ kind: 'follow', task: 'a' })
    await pair.apply({ kind: 'date', task: 'a', dueOn: '2015-06-12', basis: 'stated' })
    await pair.apply({
      kind: 'settings',
      settings: { ...DEFAULT_REMINDER_SETTINGS, leadDays: [2, 1, 0] },
    })
    await pair.expectTheSame()
    // 06-10: the lead of two days is said.
    await pair.apply({ kind: 'wait', days: 9 })
    await pair.expectTheSame()
    await pair.say()
    // Now 06-11 is off: its lead falls on 06-10, which has spoken. It neither comes again nor stays.
    await pair.apply({ kind: 'calendar', calendar: off('0611') })
    await pair.expectTheSame()
    // And on again: the lead of one day returns.
    await pair.apply({ kind: 'calendar', calendar: off('') })
    await pair.expectTheSame()
    await pair.close()
  })
})
