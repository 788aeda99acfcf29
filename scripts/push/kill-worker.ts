/** The worker that is killed: plans, says, sends, recovers, until nothing is left; then it ends by itself. */
import { shanghaiDay, type Clock } from '../../server/src/clock'
import { readConfig } from '../../server/src/config'
import { createLog } from '../../server/src/log'
import { openRuntime } from '../../server/src/open-runtime'
import type { Db } from '../../server/src/database/schema'
import { recoverPushes } from '../../server/src/repositories/messages/pushes'
import { planEveryone } from '../../server/src/services/messages/plan-reminders'
import { createSenders } from '../../server/src/services/pushes/push-senders'
import { sayDueReminders } from '../../server/src/services/messages/say-reminders'
import { sendPushes } from '../../server/src/services/pushes/send-pushes'
import { SPREAD_MINUTES } from './people'

/** A second more than a call may take, its second try with a new token included. */
const LOST_AFTER_MS = 5_000
const TIMEOUT_MS = 2_000
/** Few at once, so that there is work left for every kill: a kill leaves what is under way unknown. */
const PACE = {
  pglite: { batch: 10, atOnce: 10, lanes: 1 },
  postgres: { batch: 20, atOnce: 20, lanes: 2 },
}

/** What it is at; whoever kills it counts by this. */
export type WorkerPhase = 'planning' | 'saying' | 'sending' | 'waiting'

const NINE = Date.parse('2015-12-24T09:00:00+08:00')
/** Enough that there is always somebody more to tell. */
const AHEAD_MINUTES = 3

/** The clock goes on as pushes do, so that planning, saying and sending are at work all the while. */
async function timeOf(db: Db, persons: number): Promise<Date> {
  const { count } = await db
    .selectFrom('pushes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '!=', 'queued')
    .executeTakeFirstOrThrow()
  const minutes = Math.floor((Number(count) / persons) * SPREAD_MINUTES) + AHEAD_MINUTES
  return new Date(NINE + minutes * 60_000)
}

async function main() {
  const persons = Number(process.argv[2])
  let at = new Date(NINE)
  const clock: Clock = {
    isSimulated: true,
    now: () => at,
    today: () => shanghaiDay(at),
    save: () => Promise.resolve(),
  }
  const enter = (phase: WorkerPhase) => process.send?.(phase)
  const config = readConfig(process.env)
  const runtime = await openRuntime(config, createLog('silent'), { clock })
  const senders = createSenders(config, TIMEOUT_MS)
  enter('planning')
  await planEveryone(runtime)
  for (;;) {
    await recoverPushes(runtime.db, LOST_AFTER_MS)
    at = await timeOf(runtime.db, persons)
    enter('saying')
    const said = await sayDueReminders(runtime)
    enter('sending')
    const pace = PACE[runtime.database.kind]
    const tried = await sendPushes(runtime, senders, () => false, pace)
    const open = await runtime.db
      .selectFrom('pushes')
      .select('id')
      .where('state', '=', 'sending')
      .limit(1)
      .execute()
    if (said + tried + open.length === 0) break
    enter('waiting')
    if (tried === 0) await new Promise((resolve) => setTimeout(resolve, 200))
  }
  await runtime.database.close()
  process.exit(0)
}

main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exit(1)
})
