import * as v from 'valibot'
import { countFailures, countPushes, requeueFailed } from '../repositories/messages/push-tally'
import { listPauses } from '../repositories/messages/push-pauses'
import type { Runtime } from '../runtime'
import type { Command } from './commands'

const Input = v.strictObject({ action: v.picklist(['status', 'retry']) })

/** How the queue stands; nobody is named. */
export async function pushStatus({ db, clock }: Runtime) {
  return {
    pushes: await countPushes(db),
    failures: await countFailures(db),
    pauses: await listPauses(db, clock.now()),
  }
}

/** `npm run jobs -- status|retry` */
export const jobs: Command = async (runtime, input) => {
  const { action } = v.parse(Input, input)
  const requeued = action === 'retry' ? await requeueFailed(runtime.db, runtime.clock.now()) : 0
  return { requeued, ...(await pushStatus(runtime)) }
}
