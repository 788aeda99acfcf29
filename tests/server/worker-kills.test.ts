import { killRun } from '../../scripts/push/kill-run'

/** 200 kills over 20,000 reminders on PostgreSQL: `npm run verify:push`. */
describe('A worker that is killed at random moments', () => {
  it('says everything once, pushes nothing twice, and leaves nothing under way', async () => {
    const persons = 500
    const result = await killRun({ persons, kills: 10, databaseUrl: null })
    expect(result).toMatchObject({ inbox: persons, inboxTwice: 0, acceptedTwice: 0 })
    const { sent = 0, unknown = 0, sending = 0, queued = 0 } = result.states
    expect({ all: sent + unknown, sending, queued }).toEqual({
      all: persons,
      sending: 0,
      queued: 0,
    })
    expect(result.accepted).toBeGreaterThanOrEqual(sent)
  }, 240_000)
})
