import { create } from 'zustand'
import * as v from 'valibot'
import {
  endpoints,
  Subscription,
  type SubscriptionCertainty,
  type SubscriptionTarget,
} from '@/contract'
import { targetKey } from '@/domain/subscriptions'
import { say } from '@/platform/device/feedback'
import { asRequestError } from '@/platform/api/reply/load-reply'
import { request } from '@/platform/api/request'
import type { RequestError } from '@/platform/api/request-error'
import { hasSession } from '@/platform/api/session'
import { openSlot } from '@/platform/device/storage'
import { PendingChanges } from './pending-changes'
import { placed, subscriptionOf, waitingFor, without } from './subscription-list'

/** What was last known, for a start without a network. */
const slot = openSlot('subscriptions', v.array(Subscription))

interface Change {
  paused?: boolean
  certainty?: SubscriptionCertainty
}

interface SubscriptionState {
  /** Null until it is known. */
  subscriptions: Subscription[] | null
  error: RequestError | null
  load: () => Promise<void>
  /** Each shows at once, and is taken back, saying why, where it fails. True when it held. */
  follow: (target: SubscriptionTarget, certainty?: SubscriptionCertainty) => Promise<boolean>
  unfollow: (target: SubscriptionTarget) => Promise<boolean>
  change: (id: string, change: Change) => Promise<boolean>
  /** After everything was erased: this device follows nothing. */
  forget: () => void
}

/** What this person follows; shared by every follow button and by 我关注的. */
export const useSubscriptionStore = create<SubscriptionState>()((set, get) => {
  const kept = slot.read()
  const changes = new PendingChanges(kept)
  const show = () => set({ subscriptions: changes.shown })
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
      show()
      const { title, advice } = asRequestError(cause)
      say(`${title}，没有改动。${advice}`)
      // An answer that was lost may have been a yes.
      if (hasSession()) await refresh().catch(() => undefined)
      return false
    }
  }

  return {
    subscriptions: kept,
    error: null,
    async load() {
      if (!hasSession()) return set({ subscriptions: get().subscriptions ?? [], error: null })
      try {
        await refresh()
        set({ error: null })
      } catch (cause) {
        set({ error: asRequestError(cause) })
      }
    },
    follow(target, certainty) {
      const asked = certainty ? { certainty } : {}
      return make(
        target,
        (shown) =>
          placed(shown, { ...(subscriptionOf(shown, target) ?? waitingFor(target)), ...asked }),
        () => request<'createSubscription'>(endpoints.createSubscription, { target, ...asked }),
        (created, settled) => placed(settled, created),
      )
    },
    unfollow(target) {
      if (!subscriptionOf(get().subscriptions, target)) return Promise.resolve(true)
      return make(
        target,
        (shown) => without(shown, target),
        // Where the follow before it failed, there is nothing to let go.
        async (known) =>
          known && request<'deleteSubscription'>(endpoints.deleteSubscription, { id: known.id }),
        (_, settled) => without(settled, target),
      )
    },
    change(id, change) {
      const target = get().subscriptions?.find((one) => one.id === id)?.target
      if (!target) return Promise.resolve(false)
      return make(
        target,
        (shown) => {
          const known = subscriptionOf(shown, target)
          return known ? placed(shown, { ...known, ...change }) : shown
        },
        (known) =>
          request<'updateSubscription'>(endpoints.updateSubscription, {
            id: known?.id ?? id,
            ...change,
          }),
        (answer, settled) => placed(settled, answer),
      )
    },
    forget() {
      changes.clear()
      slot.clear()
      set({ subscriptions: [], error: null })
    },
  }
})
