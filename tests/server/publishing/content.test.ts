import { sql } from 'kysely'
import { bumpContent } from '../../../server/src/repositories/content/documents'
import { watchContent } from '../../../server/src/services/content/content'
import { openTestDatabase, startTestServer, type TestServer } from '../test-server'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ database: await openTestDatabase() })
})
afterAll(() => server.close())

/** Another node publishes: this one is not told. */
const publishElsewhere = () => server.runtime.db.transaction().execute((trx) => bumpContent(trx))

it('asks once a second at most, and gives out nothing older than five', async () => {
  let now = 0
  const content = watchContent(server.runtime.db, () => now)
  const first = await content.revision()
  await publishElsewhere()
  now = 999
  expect(content.revision()).toBe(first)
  now = 1_500
  // Given out at once while it asks.
  expect(content.revision()).toBe(first)
  await sql`select 1`.execute(server.runtime.db)
  expect(await content.revision()).toBe(first + 1)
  await publishElsewhere()
  now = 3_600_000
  expect(await content.revision()).toBe(first + 2)
})

it('does not make readers wait for a database that hangs', async () => {
  let now = 0
  const content = watchContent(server.runtime.db, () => now)
  const first = await content.revision()
  // A transaction that holds the row, or the only connection.
  let free: () => void = () => undefined
  const freed = new Promise<void>((resolve) => (free = resolve))
  let held: Promise<unknown> = Promise.resolve()
  await new Promise<void>((isHeld) => {
    held = server.runtime.db.transaction().execute(async (trx) => {
      await bumpContent(trx)
      isHeld()
      await freed
    })
  })
  now = 3_600_000
  // It is let go only after the answer: who waited for it would wait for ever.
  expect(await content.revision()).toBeGreaterThanOrEqual(first)
  free()
  await held
})
