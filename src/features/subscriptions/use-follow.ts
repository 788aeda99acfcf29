import { useEffect } from 'react'
import { endpoints, type Input, type SubscriptionTarget } from '@/contract'
import { askConsent, prepareConsent } from '@/platform/push/consent'
import { say } from '@/platform/device/feedback'
import { buzz } from '@/platform/device/haptic'
import { offerUndo } from '@/platform/device/undo'
import { useReply } from '@/platform/api/reply/use-reply'
import { targetKey } from '@/domain/subscriptions'
import type { FollowWait } from './changes/follow-waits'
import { isWaiting, subscriptionOf } from './subscription-list'
import { useSubscriptionStore } from './subscription-store'
import { forecastWords, LATER } from './words'

function forecastInput(target: SubscriptionTarget): Input<'forecastSubscription'> {
  return target.kind === 'words'
    ? { kind: 'words', q: target.q }
    : { kind: target.kind, id: target.id }
}

const isAmong = (waits: readonly FollowWait[], target: SubscriptionTarget) =>
  waits.some((one) => targetKey(one.target) === targetKey(target))

/** What is said of a change, which may have to wait. */
function doneWords(words: string, target: SubscriptionTarget): string {
  return isAmong(useSubscriptionStore.getState().waits, target) ? `${words}，${LATER}` : words
}

export interface Following {
  isFollowed: boolean
  isPaused: boolean
  /** It takes effect when the network is back. */
  isLater: boolean
  /** 约每月 N 条, or that it waits for the network; null until it is known. */
  forecast: string | null
  /** Follows or stops following; to be called from the tap itself. */
  toggle: () => void
}

/** One target, for a button. `isAsked`: whether the forecast is wanted; a list does without. */
export function useFollow(target: SubscriptionTarget, name: string, isAsked = true): Following {
  const subscriptions = useSubscriptionStore((state) => state.subscriptions)
  const isLater = useSubscriptionStore(({ waits }) => isAmong(waits, target))
  const load = useSubscriptionStore((state) => state.load)
  const follow = useSubscriptionStore((state) => state.follow)
  const unfollow = useSubscriptionStore((state) => state.unfollow)
  const { reply } = useReply<'forecastSubscription'>(
    endpoints.forecastSubscription,
    isAsked ? forecastInput(target) : null,
  )
  useEffect(() => {
    if (subscriptions === null) void load()
    void prepareConsent()
  }, [subscriptions, load])
  const known = subscriptionOf(subscriptions, target)
  // Once she follows, it is reckoned by her own reminder settings, as 我关注的 says it.
  const own = known && !isWaiting(known) ? known.forecastPerMonth : undefined
  const perMonth = isAsked ? (own ?? reply?.perMonth) : undefined
  const forecast = perMonth === undefined ? null : forecastWords(perMonth)

  const stop = async () => {
    const certainty = known?.certainty
    if (await unfollow(target)) {
      offerUndo(doneWords(`已取消关注${name}`, target), () => void follow(target, certainty))
    }
  }
  const start = () => {
    // First of all, in the tap itself: WeChat takes no call after a wait.
    const consent = askConsent()
    void follow(target).then(async (isHeld) => {
      if (!isHeld) return
      offerUndo(doneWords(`已关注${name}`, target), () => void unfollow(target))
      const outcome = await consent
      if (outcome.kind === 'failed' && outcome.words) say(outcome.words)
    })
  }
  return {
    isFollowed: known !== undefined,
    isPaused: known?.paused ?? false,
    isLater,
    forecast: isLater ? LATER : forecast,
    toggle: () => {
      buzz()
      if (known) void stop()
      else start()
    },
  }
}
