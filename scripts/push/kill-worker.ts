/** The worker that is killed: plans, says, sends, recovers, until nothing is left; then it ends by itself. */
import { fixedClock } from '../../server/src/clock'
import { readConfig } from '../../server/src/config'
import { createLog } from '../../server/src/log'
import { openRuntime } from '../../server/src/open-runtime'
import { recoverPushes } from '../../server/src/repositories/pushes'
import { planEveryone } from '../../server/src/services/plan-reminders'
import { createSenders } from '../../server/src/services/push-senders'
import { sayDueReminders } from '../../server/src/services/say-reminders'
import { sendPushes } from '../../server/src/services/send-pushes'

const LOST_AFTER_MS = 1_000
const TIMEOUT_MS = 800

async function main() {
  const config = readConfig(process.env)
  const clock = fixedClock(new Date('2015-12-24T09:00:00+08:00'))
  const runtime = await openRuntime(config, createLog('silent'), { clock })
  process.send?.('ready')
  const senders = createSenders(config, TIMEOUT_MS)
  for (;;) {
    await recoverPushes(runtime.db, LOST_AFTER_MS)
    await planEveryone(runtime)
    const said = await sayDueReminders(runtime)
    const tried = await sendPushes(runtime, senders)
    const open = await runtime.db
      .selectFrom('pushes')
      .select('id')
      .where('state', '=', 'sending')
      .limit(1)
      .execute()
    if (said + tried + open.length === 0) break
    if (tried === 0) await new Promise((resolve) => setTimeout(resolve, 200))
  }
  await runtime.database.close()
  process.exit(0)
}

main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exit(1)
})
