import PgBoss from 'pg-boss'
import { prune } from '../repositories/people/prune'
import { recoverPushes } from '../repositories/messages/pushes'
import type { Runtime } from '../runtime'
import { planIfChanged } from '../services/messages/plan-reminders'
import { tellDuePosts } from '../services/publishing/publish-posts'
import { createSenders, type Senders } from '../services/pushes/push-senders'
import { sayDueReminders } from '../services/messages/say-reminders'
import { sendPushes } from '../services/pushes/send-pushes'
import type { Jobs } from '.'

/** A call that is under way for so long never comes back: its own limit is 10 s, twice with a new token. */
const LOST_AFTER_MS = 60_000
const TIME_ZONE = 'Asia/Shanghai'

export interface PushJobOptions {
  senders?: Senders
  lostAfterMs?: number
  pollingSeconds?: number
}

type Work = (isStopping: () => boolean) => Promise<void>

/** What each queue does; each may run twice, or in several processes at once. */
function works(runtime: Runtime, { senders, lostAfterMs = LOST_AFTER_MS }: PushJobOptions) {
  const ways = senders ?? createSenders(runtime.config)
  const { db, log, clock } = runtime
  return {
    async plan() {
      const counts = await planIfChanged(runtime)
      if (counts) log.info(counts, 'reminders planned')
    },
    async push(isStopping) {
      await planIfChanged(runtime)
      await sayDueReminders(runtime)
      // Posts that were written for a later instant.
      await tellDuePosts(runtime)
      const tried = await sendPushes(runtime, ways, isStopping)
      if (tried > 0) log.info({ tried }, 'pushes tried')
    },
    async recover() {
      const lost = await recoverPushes(db, lostAfterMs)
      if (lost > 0) log.warn({ lost }, 'pushes given up as unknown')
    },
    prune: () => prune(db, clock.now()),
  } satisfies Record<string, Work>
}

const CRON = { plan: '*/10 * * * *', push: '* * * * *', recover: '* * * * *', prune: '30 3 * * *' }

/** pg-boss on the database that there is: PGlite through its adapter, PostgreSQL by its own pool. */
export function openBoss({ config, database, log }: Runtime): PgBoss {
  const boss = new PgBoss({
    ...(config.databaseUrl === null || database.kind === 'pglite'
      ? {
          db: {
            executeSql: (text: string, values: unknown[]) => database.executeSql(text, values),
          },
        }
      : { connectionString: config.databaseUrl }),
    schema: 'jobs',
  })
  boss.on('error', (err) => log.warn({ err }, 'jobs'))
  return boss
}

/** Plans, pushes, recovers and prunes in this process, on a beat and at once at the start. */
export async function startPushJobs(runtime: Runtime, options: PushJobOptions = {}): Promise<Jobs> {
  const boss = openBoss(runtime)
  const work = works(runtime, options)
  let isStopping = false
  await boss.start()
  for (const name of Object.keys(CRON) as (keyof typeof CRON)[]) {
    await boss.createQueue(name, { name, policy: 'short', retryLimit: 0, expireInMinutes: 30 })
    await boss.schedule(name, CRON[name], undefined, { tz: TIME_ZONE })
    await boss.work(name, { pollingIntervalSeconds: options.pollingSeconds ?? 2 }, async () => {
      if (!isStopping) await work[name](() => isStopping)
    })
  }
  // What a crash left, first of all.
  for (const name of ['recover', 'plan', 'push'] as const) await boss.send(name, {})
  return {
    async stop() {
      isStopping = true
      await boss.stop({ graceful: true, wait: true, timeout: 20_000 })
    },
  }
}
