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
import { asRequestError } from '@/platform/api/load-reply'
import { request } from '@/platform/api/request'
import type { RequestError } from '@/platform/api/request-error'
import { hasSession } from '@/platform/api/session'
import { openSlot } from '@/platform/device/storage'

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
  /** Each shows at once, and goes back to what it was, saying why, where it fails. True when it held. */
  follow: (target: SubscriptionTarget, certainty?: SubscriptionCertainty) => Promise<boolean>
  unfollow: (target: SubscriptionTarget) => Promise<boolean>
  change: (id: string, change: Change) => Promise<boolean>
  /** After everything was erased: this device follows nothing. */
  forget: () => void
}

export function subscriptionOf(
  subscriptions: readonly Subscription[] | null,
  target: SubscriptionTarget,
): Subscription | undefined {
  return subscriptions?.find((one) => targetKey(one.target) === targetKey(target))
}

/** What this person follows; shared by every follow button and by 我关注的. */
export const useSubscriptionStore = create<SubscriptionState>()((set, get) => {
  const show = (subscriptions: Subscription[]) => {
    set({ subscriptions, error: null })
    slot.write(subscriptions)
  }
  /** Shows `next`, then asks; `settle` puts the answer in. */
  const optimistically = async <Answer>(
    next: Subscription[],
    ask: () => Promise<Answer>,
    settle: (answer: Answer, shown: Subscription[]) => Subscription[],
  ) => {
    const before = get().subscriptions ?? []
    set({ subscriptions: next })
    try {
      const answer = await ask()
      show(settle(answer, get().subscriptions ?? []))
      return true
    } catch (cause) {
      set({ subscriptions: before })
      const { title, advice } = asRequestError(cause)
      say(`${title},没有改动。${advice}`)
      return false
    }
  }

  return {
    subscriptions: slot.read(),
    error: null,
    async load() {
      if (!hasSession()) return set({ subscriptions: get().subscriptions ?? [], error: null })
      try {
        const reply = await request<'listSubscriptions'>(endpoints.listSubscriptions, {})
        show(reply.subscriptions)
      } catch (cause) {
        set({ error: asRequestError(cause) })
      }
    },
    follow(target, certainty) {
      const shown = get().subscriptions ?? []
      const key = targetKey(target)
      const others = shown.filter((one) => targetKey(one.target) !== key)
      const waiting: Subscription = {
        id: `new-${key}`,
        target,
        certainty: certainty ?? 'all',
        paused: false,
        forecastPerMonth: 0,
      }
      return optimistically(
        [...others, waiting],
        () =>
          request<'createSubscription'>(endpoints.createSubscription, {
            target,
            ...(certainty ? { certainty } : {}),
          }),
        (created, now) => now.map((one) => (one.id === waiting.id ? created : one)),
      )
    },
    unfollow(target) {
      const shown = get().subscriptions ?? []
      const known = subscriptionOf(shown, target)
      if (!known) return Promise.resolve(true)
      return optimistically(
        shown.filter((one) => one !== known),
        () => request<'deleteSubscription'>(endpoints.deleteSubscription, { id: known.id }),
        (_, now) => now.filter(({ id }) => id !== known.id),
      )
    },
    change(id, change) {
      const shown = get().subscriptions ?? []
      return optimistically(
        shown.map((one) => (one.id === id ? { ...one, ...change } : one)),
        () => request<'updateSubscription'>(endpoints.updateSubscription, { id, ...change }),
        (answer, now) => now.map((one) => (one.id === id ? answer : one)),
      )
    },
    forget() {
      slot.clear()
      set({ subscriptions: [], error: null })
    },
  }
})

slot.whenKeptElsewhere((subscriptions) =>
  useSubscriptionStore.setState({ subscriptions: subscriptions ?? [] }),
)
