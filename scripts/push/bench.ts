/**
 * `npm run bench:push`: plans 1,000,000 (person, task) pairs and sends 100,000 pushes to a fake WeChat
 * on loopback, in ten rounds, each beside a round of pg-boss's own raw jobs at batch 100, on PostgreSQL:
 * whatever else the machine does weighs on both. BENCH_PUSH_SCALE=0.01 makes it small.
 */
import { fork } from 'node:child_process'
import path from 'node:path'
import type PgBoss from 'pg-boss'
import { fixedClock } from '../../server/src/clock'
import { readConfig } from '../../server/src/config'
import { openPostgres } from '../../server/src/database/open'
import { createLog } from '../../server/src/log'
import { openRuntime } from '../../server/src/open-runtime'
import { openBoss } from '../../server/src/jobs/push-jobs'
import { planEveryone } from '../../server/src/services/messages/plan-reminders'
import { createSenders, type Senders } from '../../server/src/services/pushes/push-senders'
import { sayDueReminders } from '../../server/src/services/messages/say-reminders'
import { sendPushes } from '../../server/src/services/pushes/send-pushes'
import type { Runtime } from '../../server/src/runtime'
import { addFollowers } from './people'
import { DEADLINE_TEMPLATE } from './template'
import { startTempPostgres } from '../temp-postgres'

const scale = Number(process.env.BENCH_PUSH_SCALE ?? 1)
const PERSONS = Math.round(100_000 * scale)
const TASKS = 10
const ROUNDS = 10
/** A round of each: enough to last longer than a hiccup. */
const RAW_JOBS = 5_000
const BATCH = 100
const TODAY = new Date('2015-12-24T09:00:00+08:00')

const say = (words: string) => process.stdout.write(`${words}\n`)
const megabytes = () => Math.round(process.memoryUsage().rss / 1_048_576)
/** What is really held: after a collection, where `--expose-gc` allows one. */
function heldMegabytes(): number {
  global.gc?.()
  return Math.round(process.memoryUsage().heapUsed / 1_048_576)
}

async function timed(what: string, count: number, work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  const seconds = (performance.now() - from) / 1000
  const rate = Math.round(count / seconds)
  say(`${what}: ${count} in ${seconds.toFixed(1)} s = ${rate}/s, rss ${megabytes()} MB`)
  return rate
}

const median = (list: readonly number[]) =>
  [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)] ?? 0

/** Jobs that do nothing, fetched and completed a hundred at a time: seconds for a round of them. */
async function rawJobs(boss: PgBoss): Promise<number> {
  for (let at = 0; at < RAW_JOBS; at += 1000) {
    await boss.insert(Array.from({ length: 1000 }, () => ({ name: 'raw', data: { n: at } })))
  }
  const from = performance.now()
  for (;;) {
    const jobs = await boss.fetch('raw', { batchSize: BATCH })
    if (jobs.length === 0) return (performance.now() - from) / 1000
    await boss.complete(
      'raw',
      jobs.map(({ id }) => id),
    )
  }
}

/** Sends all in rounds, each beside a round of raw jobs. */
async function sendInRounds(runtime: Runtime, senders: Senders): Promise<void> {
  const boss = openBoss(runtime)
  await boss.start()
  await boss.createQueue('raw')
  let sent = 0
  const counting: Senders = {
    ...senders,
    wechat: (message) => {
      sent += 1
      return senders.wechat(message)
    },
  }
  const rounds: { raw: number; push: number }[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    const raw = RAW_JOBS / (await rawJobs(boss))
    const before = sent
    const until = round === ROUNDS ? Infinity : Math.round((PERSONS * round) / ROUNDS)
    const from = performance.now()
    await sendPushes(runtime, counting, () => sent >= until)
    const push = (sent - before) / ((performance.now() - from) / 1000)
    rounds.push({ raw, push })
    say(
      `round ${round}: raw ${Math.round(raw)}/s, push ${Math.round(push)}/s = ${(push / raw).toFixed(2)}, rss ${megabytes()} MB, heap ${heldMegabytes()} MB`,
    )
  }
  await boss.stop({ graceful: false })
  const raw = median(rounds.map((one) => one.raw))
  const push = median(rounds.map((one) => one.push))
  const ratio = median(rounds.map((one) => one.push / one.raw))
  say(
    `median: raw ${Math.round(raw)}/s, push ${Math.round(push)}/s; push ÷ raw ${ratio.toFixed(2)} (asked: ≥ 0.5)`,
  )
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
    await timed('plan, (person, task) pairs', PERSONS * keys.length, () => planEveryone(runtime))
    await timed('plan again, nothing changed', PERSONS * keys.length, () => planEveryone(runtime))
    await timed('say, inbox messages', PERSONS, () => sayDueReminders(runtime))
    await runtime.database.executeSql('analyze')
    await sendInRounds(runtime, createSenders(config))
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
