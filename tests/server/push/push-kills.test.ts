import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { killRun } from '../../../scripts/push/kill-run'

const PERSONS = 500
const KILLS = 10
const server = process.env.TEST_DATABASE_URL
const name = `kills_${randomUUID().replaceAll('-', '')}`

async function onServer(statement: string): Promise<string | null> {
  if (!server) return null
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
  const own = new URL(server)
  own.pathname = `/${name}`
  return own.href
}

// PGlite, or two workers at once on the PostgreSQL of TEST_DATABASE_URL; the long one is `npm run verify:push`.
it('loses nothing and says nothing twice, killed ten times over 500 reminders', async () => {
  const databaseUrl = await onServer(`create database ${name}`)
  try {
    const workers = databaseUrl === null ? 1 : 2
    const result = await killRun({ persons: PERSONS, kills: KILLS, databaseUrl, workers })
    expect(result).toMatchObject({
      kills: KILLS,
      inbox: PERSONS,
      inboxTwice: 0,
      acceptedTwice: 0,
      sentUntaken: 0,
    })
    // None is left queued or `sending` for ever, and kills did not eat them all.
    const { sent = 0, unknown = 0, ...others } = result.states
    expect(others).toEqual({})
    expect(sent + unknown).toBe(PERSONS)
    expect(result.accepted).toBeGreaterThan(PERSONS / 4)
    expect(result.killedWhile.sending).toBeGreaterThan(0)
  } finally {
    await onServer(`drop database if exists ${name} with (force)`)
  }
}, 240_000)
