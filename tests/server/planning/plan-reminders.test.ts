import fc from 'fast-check'
import { DEFAULT_REMINDER_SETTINGS } from '../../../src/contract'
import { createWorkCalendar } from '../../../src/domain/calendar'
import { startTestServer, type TestServer } from '../test-server'
import { edits, TASKS } from './edits'
import { openPair } from './pair'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

describe('planning in the database', () => {
  it('plans what the domain plans, through any edits of dates, settings, calendar and following', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(3, 800),
        fc.array(fc.tuple(edits, fc.boolean()), { minLength: 4, maxLength: 14 }),
        async (horizonDays, story) => {
          const pair = await openPair(server.runtime, horizonDays)
          try {
            for (const task of TASKS) {
              await pair.apply({ kind: 'follow', task })
              await pair.apply({ kind: 'date', task, dueOn: '2015-06-12', basis: 'inferred' })
            }
            for (const [edit, isSaid] of story) {
              await pair.apply(edit)
              await pair.expectTheSame()
              // Not every day: a worker may have been down.
              if (isSaid) await pair.say()
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
    const pair = await openPair(server.runtime, 800)
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
