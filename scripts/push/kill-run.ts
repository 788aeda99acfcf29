import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { openEmbedded, openPostgres, type Database } from '../../server/src/database/open'
import { fixedClock } from '../../server/src/clock'
import { readConfig } from '../../server/src/config'
import { createLog } from '../../server/src/log'
import { openRuntime } from '../../server/src/open-runtime'
import { startFakeWechat } from '../../tests/server/fake-wechat'
import { addFollowers } from './people'
import { DEADLINE_TEMPLATE } from './template'

export interface KillResult {
  kills: number
  accepted: number
  /** Openids that WeChat accepted more than one message for: each has one to be told. */
  acceptedTwice: number
  inbox: number
  inboxTwice: number
  states: Record<string, number>
}

export interface KillOptions {
  persons: number
  kills: number
  /** Null: PGlite in a folder of its own. */
  databaseUrl: string | null
  workers?: number
}

/** Sends reminders to so many persons while the worker is killed at random moments; then lets it finish. */
export async function killRun(options: KillOptions): Promise<KillResult> {
  const { persons, kills, databaseUrl, workers = 1 } = options
  const folder = mkdtempSync(path.join(tmpdir(), 'gmp-kill-'))
  const fake = await startFakeWechat()
  for (let n = 1; n <= persons; n += 1) fake.ledger.grant(`o${n}`, DEADLINE_TEMPLATE.id, 100)
  // Long enough that a kill finds calls under way, and the whole lasts beyond the kills.
  fake.setDelay(20)
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    NODE_OPTIONS: '',
    LOG_LEVEL: 'silent',
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl ?? '',
    WECHAT_API_BASE: fake.url,
    WECHAT_APP_ID: fake.appId,
    WECHAT_APP_SECRET: fake.appSecret,
    WECHAT_TEMPLATES: JSON.stringify([DEADLINE_TEMPLATE]),
  }
  const open = (): Promise<Database> | Database =>
    databaseUrl === null ? openEmbedded(folder) : openPostgres(databaseUrl, () => undefined)

  const first = await open()
  const clock = fixedClock(new Date('2015-12-01T09:00:00+08:00'))
  await openRuntime(readConfig(env), createLog('silent'), { database: first, clock })
  const { rows } = await sql<{ task_id: string }>`select distinct task_id from deadline_targets
    order by task_id limit 2`.execute(first.db)
  await addFollowers(
    first.db,
    persons,
    rows.map(({ task_id }) => `task:${task_id}`),
    '2015-12-10',
  )
  await first.close()

  const start = (): ChildProcess =>
    fork(path.join(__dirname, 'kill-worker.ts'), [], { env, execArgv: ['--import', 'tsx'] })
  const ended = (child: ChildProcess) =>
    new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const ready = (child: ChildProcess) =>
    new Promise<void>((resolve) => {
      child.once('message', () => resolve())
      child.once('exit', () => resolve())
    })

  let done = 0
  while (done < kills) {
    const child = start()
    const end = ended(child)
    await ready(child)
    // Random moments: within planning, saying, and sending.
    await wait(Math.random() * 600)
    child.kill('SIGKILL')
    if ((await end) === null) done += 1
    else break
  }
  const last = Array.from({ length: workers }, start)
  const codes = await Promise.all(last.map(ended))
  if (codes.some((code) => code !== 0)) throw new Error(`a worker ended with ${codes.join(', ')}`)

  const database = await open()
  try {
    const one = async (query: ReturnType<typeof sql<{ count: number }>>) =>
      Number((await query.execute(database.db)).rows[0]?.count ?? 0)
    const states = await sql<{ state: string; count: number }>`select state, count(*) as count
      from pushes group by state`.execute(database.db)
    const times = new Map<string, number>()
    for (const { openid } of fake.accepted) times.set(openid, (times.get(openid) ?? 0) + 1)
    return {
      kills: done,
      accepted: fake.accepted.length,
      acceptedTwice: [...times.values()].filter((count) => count > 1).length,
      inbox: await one(sql<{ count: number }>`select count(*) as count from inbox_messages`),
      inboxTwice: await one(sql<{ count: number }>`select count(*) as count from (select person_id
        from inbox_messages group by person_id having count(*) > 1) as twice`),
      states: Object.fromEntries(states.rows.map(({ state, count }) => [state, Number(count)])),
    }
  } finally {
    await database.close()
    await fake.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
