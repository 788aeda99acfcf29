import { addDays, instantOf, shanghaiOf } from '../../../src/domain/calendar'
import {
  dueReminders,
  isQuiet,
  reminderKey,
  replan,
  type Reminder,
} from '../../../src/domain/reminders'
import type { Runtime } from '../../../server/src/runtime'
import { createDatabaseSide } from './database-side'
import { createDomainSide } from './domain-side'
import type { Edit } from './edits'

const sorted = (list: readonly Reminder[]) =>
  [...list].sort((one, other) => (reminderKey(one) < reminderKey(other) ? -1 : 1))

/** The database's planner and the domain's, given the same edits, side by side. */
export async function openPair(runtime: Runtime, horizonDays: number) {
  const domain = createDomainSide(horizonDays)
  const database = await createDatabaseSide(runtime, domain, horizonDays)
  let planned: Reminder[] = []
  const said: Reminder[] = []

  async function apply(edit: Edit): Promise<void> {
    if (edit.kind === 'due-soon') {
      const dueOn = addDays(domain.today, edit.inDays)
      return apply({ kind: 'date', task: edit.task, dueOn, basis: 'reported' })
    }
    domain.apply(edit)
    await database.apply(edit)
  }

  async function expectTheSame(): Promise<void> {
    await database.plan()
    const { withdrawn, added } = replan(planned, said, domain.wanted())
    planned = [...planned.filter((one) => !withdrawn.includes(one)), ...added]
    expect(sorted(await database.planned())).toEqual(sorted(planned))
    // Planned again, with nothing changed.
    expect(await database.plan()).toMatchObject({ withdrawn: 0, added: 0 })
    const { calendar, chosen } = domain
    for (const { on, at } of planned) {
      const { day, time } = shanghaiOf(at)
      expect([day, isQuiet(time, chosen.quiet)]).toEqual([on, false])
      if (chosen.workingDaysOnly) expect(calendar.isWorkday(on)).toBe(true)
    }
  }

  /** The end of the day: what is due is said. */
  async function say(): Promise<void> {
    const now = instantOf(domain.today, '23:59')
    const taken = await database.say(now)
    const covered = dueReminders(planned, now)?.covered ?? []
    expect(sorted(taken)).toEqual(sorted(covered))
    said.push(...covered)
    planned = planned.filter((one) => !covered.includes(one))
    // Neither a lead twice, nor two lines of one date on a day.
    const keys = said.map(reminderKey)
    expect(new Set(keys).size).toBe(keys.length)
  }
  return { apply, expectTheSame, say, close: () => database.close() }
}
