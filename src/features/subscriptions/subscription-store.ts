import { create } from 'zustand'
import {
  endpoints,
  type Subscription,
  type SubscriptionCertainty,
  type SubscriptionTarget,
} from '@/contract'
import { say } from '@/platform/device/feedback'
import { asRequestError } from '@/platform/api/reply/load-reply'
import { request } from '@/platform/api/request'
import type { RequestError } from '@/platform/api/request-error'
import { hasSession } from '@/platform/api/session'
import type { FollowWait } from './changes/follow-waits'
import { openChanges } from './changes/open-changes'
import { placed, subscriptionOf, waitingFor, without } from './subscription-list'

interface Change {
  paused?: boolean
  certainty?: SubscriptionCertainty
}

interface SubscriptionState {
  /** Null until it is known. */
  subscriptions: Subscription[] | null
  /** What takes effect when the network is back; laid over `subscriptions` already. */
  waits: readonly FollowWait[]
  error: RequestError | null
  load: () => Promise<void>
  /** Each shows at once, and is taken back, saying why, where it is refused. True when it held, or waits for the network. */
  follow: (target: SubscriptionTarget, certainty?: SubscriptionCertainty) => Promise<boolean>
  unfollow: (target: SubscriptionTarget) => Promise<boolean>
  change: (id: string, change: Change) => Promise<boolean>
  /** Sends what waits, as far as the network goes. */
  sendWaiting: () => Promise<void>
  /** After everything was erased: this device follows nothing. */
  forget: () => void
}

/** What this person follows; shared by every follow button and by 我关注的. */
export const useSubscriptionStore = create<SubscriptionState>()((set, get) => {
  const { kept, waits, refresh, make, putAnew, clear } = openChanges(set)

  return {
    subscriptions: kept || waits.all.length > 0 ? waits.laidOver(kept ?? []) : null,
    waits: waits.all,
    error: null,
    sendWaiting: () => waits.send(),
    async load() {
      if (!hasSession()) return set({ subscriptions: get().subscriptions ?? [], error: null })
      try {
        await waits.send()
        await refresh()
        set({ error: null })
      } catch (cause) {
        set({ error: asRequestError(cause) })
      }
    },
    follow(target, certainty) {
      const asked = certainty ? { certainty } : {}
      const wait = { target, ...asked, isOn: true }
      if (waits.of(target)) return putAnew(wait)
      return make(
        target,
        (shown) =>
          placed(shown, { ...(subscriptionOf(shown, target) ?? waitingFor(target)), ...asked }),
        () => request<'createSubscription'>(endpoints.createSubscription, { target, ...asked }),
        (created, settled) => placed(settled, created),
        wait,
      )
    },
    unfollow(target) {
      if (!subscriptionOf(get().subscriptions, target)) return Promise.resolve(true)
      const wait = { target, isOn: false }
      if (waits.of(target)) return putAnew(wait)
      return make(
        target,
        (shown) => without(shown, target),
        async (known) => {
          // The follow before it waits for the network: so does this, in its place.
          if (waits.of(target)) waits.put(wait)
          // Where it was refused, there is nothing to let go.
          else if (known) {
            await request<'deleteSubscription'>(endpoints.deleteSubscription, { id: known.id })
          }
        },
        (_, settled) => without(settled, target),
        wait,
      )
    },
    change(id, change) {
      const target = get().subscriptions?.find((one) => one.id === id)?.target
      if (!target) return Promise.resolve(false)
      if (waits.of(target)) {
        say('这一项还没有生效，请联网后再改。')
        return Promise.resolve(false)
      }
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
      clear()
      set({ subscriptions: [], error: null })
    },
  }
})
