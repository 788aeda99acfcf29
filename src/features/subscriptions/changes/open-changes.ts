import * as v from 'valibot'
import { endpoints, Subscription, type SubscriptionTarget } from '@/contract'
import { targetKey } from '@/domain/subscriptions'
import { asRequestError } from '@/platform/api/reply/load-reply'
import { request } from '@/platform/api/request'
import type { RequestError } from '@/platform/api/request-error'
import { hasSession } from '@/platform/api/session'
import { say } from '@/platform/device/feedback'
import { openSlot } from '@/platform/device/storage'
import { placed, without } from '../subscription-list'
import { FollowWaits, type FollowWait } from './follow-waits'
import { PendingChanges } from './pending-changes'

/** What was last known, for a start without a network. */
const slot = openSlot('subscriptions', v.array(Subscription))

interface Shown {
  subscriptions?: Subscription[]
  waits?: readonly FollowWait[]
  error?: RequestError | null
}

/** The changes that are made here: what is shown of them, what was answered, and what waits for the network. */
export function openChanges(set: (shown: Shown) => void) {
  const kept = slot.read()
  const changes = new PendingChanges(kept)
  const waits = new FollowWaits(
    () => show(),
    (target, answer) => {
      const { known } = changes
      changes.settleTo(answer ? placed(known, answer) : without(known, target))
      slot.write(changes.known)
    },
  )
  const show = () => set({ subscriptions: waits.laidOver(changes.shown), waits: waits.all })
  const keep = () => {
    slot.write(changes.known)
    show()
  }
  slot.whenKeptElsewhere((subscriptions) => {
    changes.replace(subscriptions ?? [])
    show()
  })

  /** The server's list; read again where a change was answered meanwhile. */
  const refresh = async () => {
    for (;;) {
      const { version } = changes
      const reply = await request<'listSubscriptions'>(endpoints.listSubscriptions, {})
      if (version !== changes.version) continue
      changes.replace(reply.subscriptions)
      return keep()
    }
  }

  /** Shows the change at once, asks when its target's turn comes, and says so where it fails. */
  const make = async <Answer>(
    target: SubscriptionTarget,
    apply: (shown: Subscription[]) => Subscription[],
    ask: (known: Subscription | undefined) => Promise<Answer>,
    settle: (answer: Answer, settled: Subscription[]) => Subscription[],
    wait?: FollowWait,
  ) => {
    const key = targetKey(target)
    const turn = changes.add(key, apply, () => ask(changes.ofTarget(key)), settle)
    show()
    try {
      await turn
      set({ error: null })
      keep()
      return true
    } catch (cause) {
      const failed = asRequestError(cause)
      if (wait && failed.isPassing) {
        waits.put(wait, failed)
        return true
      }
      show()
      say(`${failed.title}，没有改动。${failed.advice}`)
      // An answer that was lost may have been a yes.
      if (hasSession()) await refresh().catch(() => undefined)
      return false
    }
  }

  /** The last word on what waits already. */
  const putAnew = async (wait: FollowWait) => {
    waits.put(wait)
    await waits.send()
    return true
  }

  const clear = () => {
    changes.clear()
    waits.clear()
    slot.clear()
  }

  return { kept, waits, refresh, make, putAnew, clear }
}
