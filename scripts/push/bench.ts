/**
 * `npm run bench:push`: plans 1,000,000 (person, task) pairs and sends 100,000 pushes to a fake WeChat
 * on loopback, beside pg-boss's own rate of raw jobs at batch 100, in the same run on PostgreSQL.
 * BENCH_PUSH_SCALE=0.01 makes it small.
 */
import { fork } from 'node:child_process'
import path from 'node:path'
import { fixedClock } from '../../server/src/clock'
import { readConfig } from '../../server/src/config'
import { openPostgres } from '../../server/src/database/open'
import { createLog } from '../../server/src/log'
import { openRuntime } from '../../server/src/open-runtime'
import { openBoss } from '../../server/src/jobs/push-jobs'
import { planEveryone } from '../../server/src/services/plan-reminders'
import { createSenders } from '../../server/src/services/push-senders'
import { sayDueReminders } from '../../server/src/services/say-reminders'
import { sendPushes } from '../../server/src/services/send-pushes'
import type { Runtime } from '../../server/src/runtime'
import { addFollowers } from './people'
import { DEADLINE_TEMPLATE } from './template'
import { startTempPostgres } from './temp-postgres'

const scale = Number(process.env.BENCH_PUSH_SCALE ?? 1)
const PERSONS = Math.round(100_000 * scale)
const TASKS = 10
const RAW_JOBS = Math.round(20_000 * Math.max(scale, 0.1))
const BATCH = 100
const TODAY = new Date('2015-12-24T09:00:00+08:00')

const say = (words: string) => process.stdout.write(`${words}\n`)
const megabytes = () => Math.round(process.memoryUsage().rss / 1_048_576)

async function timed(what: string, count: number, work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  const seconds = (performance.now() - from) / 1000
  const rate = Math.round(count / seconds)
  say(`${what}: ${count} in ${seconds.toFixed(1)} s = ${rate}/s, rss ${megabytes()} MB`)
  return rate
}

/** Jobs that do nothing, fetched and completed a hundred at a time. */
async function rawJobRate(runtime: Runtime): Promise<number> {
  const boss = openBoss(runtime)
  await boss.start()
  await boss.createQueue('raw')
  for (let at = 0; at < RAW_JOBS; at += 1000) {
    await boss.insert(Array.from({ length: 1000 }, () => ({ name: 'raw', data: { n: at } })))
  }
  const rate = await timed('pg-boss, raw jobs at batch 100', RAW_JOBS, async () => {
    for (;;) {
      const jobs = await boss.fetch('raw', { batchSize: BATCH })
      if (jobs.length === 0) return
      await boss.complete(
        'raw',
        jobs.map(({ id }) => id),
      )
    }
  })
  await boss.stop({ graceful: false })
  return rate
}

async function main() {
  const postgres = await startTempPostgres()
  const child = fork(path.join(__dirname, 'fake-process.ts'), [String(PERSONS)], {
    execArgv: ['--import', 'tsx'],
  })
  const fake = await new Promise<{ url: string; appId: string; appSecret: string }>((resolve) =>
    child.once('message', (message) =>
      resolve(message as { url: string; appId: string; appSecret: string }),
    ),
  )
  const database = openPostgres(postgres.url, () => undefined)
  try {
    const base = readConfig({ DATABASE_URL: postgres.url, LOG_LEVEL: 'silent' })
    const config = {
      ...base,
      wechat: { ...base.wechat, ...fake, apiBase: fake.url, templates: [DEADLINE_TEMPLATE] },
    }
    const clock = fixedClock(TODAY)
    const runtime = await openRuntime(config, createLog('silent'), { database, clock })
    await planEveryone(runtime)
    const rows = await runtime.db
      .selectFrom('deadline_targets')
      .select('target_key')
      .where('target_key', 'like', 'task:%')
      .orderBy('target_key')
      .limit(TASKS)
      .execute()
    const keys = rows.map(({ target_key }) => target_key)
    await addFollowers(runtime.db, PERSONS, keys, '2015-11-01')
    await runtime.database.executeSql('analyze')
    const raw = await rawJobRate(runtime)
    await timed('plan, (person, task) pairs', PERSONS * keys.length, () => planEveryone(runtime))
    await timed('plan again, nothing changed', PERSONS * keys.length, () => planEveryone(runtime))
    await timed('say, inbox messages', PERSONS, () => sayDueReminders(runtime))
    await runtime.database.executeSql('analyze')
    const senders = createSenders(config)
    let half = 0
    let sent = 0
    const counting = {
      ...senders,
      wechat: (message: Parameters<typeof senders.wechat>[0]) => {
        sent += 1
        if (sent === Math.round(PERSONS / 2)) half = megabytes()
        return senders.wechat(message)
      },
    }
    const rate = await timed('send, pushes', PERSONS, () => sendPushes(runtime, counting))
    say(`rss half way ${half} MB, at the end ${megabytes()} MB`)
    say(`push ÷ raw job = ${(rate / raw).toFixed(2)} (asked: ≥ 0.5)`)
    const { rows: states } = await runtime.database.executeSql(
      'select state, count(*) from pushes group by state',
    )
    say(JSON.stringify(states))
  } finally {
    child.kill()
    await database.close()
    await postgres.stop()
  }
}

main().catch((cause: unknown) => {
  process.stderr.write(
    `${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`,
  )
  process.exitCode = 1
})
