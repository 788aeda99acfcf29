import fc from 'fast-check'
import type { DueBasis, ReminderSettings } from '../../../src/contract'
import { dayNumber, dayOfNumber, type WorkCalendar } from '../../../src/domain/calendar'
import { calendars, leads, settings } from '../../domain/reminders/arbitraries'

export const TASKS = ['a', 'b', 'c']
const FIRST = dayNumber('2015-06-01')
/** Near one another, so that leads, edits and holidays meet; often the very same, said again. */
const nearDays = fc
  .oneof(fc.nat(120), fc.constantFrom(4, 11))
  .map((count) => dayOfNumber(FIRST + count))
const nearLeads = fc.oneof(leads, fc.uniqueArray(fc.nat(6), { minLength: 3 }))
const tasks = fc.constantFrom(...TASKS)
const bases = fc.constantFrom<DueBasis>('stated', 'inferred', 'reported')

/** What changes while reminders are planned. */
export type Edit =
  | { kind: 'settings'; settings: ReminderSettings }
  | { kind: 'task-leads'; task: string; leadDays: number[] | null }
  | { kind: 'date'; task: string; dueOn: string | null; basis: DueBasis }
  | { kind: 'follow' | 'unfollow'; task: string }
  | { kind: 'calendar'; calendar: WorkCalendar }
  /** Just announced: some days off from so many days on. */
  | { kind: 'holiday'; inDays: number; days: number }
  | { kind: 'due-soon'; task: string; inDays: number }
  | { kind: 'wait'; days: number }

export const edits: fc.Arbitrary<Edit> = fc.oneof(
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
