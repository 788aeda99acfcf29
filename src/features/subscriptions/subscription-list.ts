import type { Subscription, SubscriptionTarget } from '@/contract'
import { targetKey } from '@/domain/subscriptions'

export function subscriptionOf(
  subscriptions: readonly Subscription[] | null,
  target: SubscriptionTarget,
): Subscription | undefined {
  return subscriptions?.find((one) => targetKey(one.target) === targetKey(target))
}

export function without(
  subscriptions: readonly Subscription[],
  target: SubscriptionTarget,
): Subscription[] {
  return subscriptions.filter((one) => targetKey(one.target) !== targetKey(target))
}

/** In the place of the one with its target; last, where there is none. */
export function placed(subscriptions: Subscription[], one: Subscription): Subscription[] {
  const known = subscriptionOf(subscriptions, one.target)
  if (!known) return [...subscriptions, one]
  return subscriptions.map((other) => (other === known ? one : other))
}

/** Shown until the server has given it an id. */
export function waitingFor(target: SubscriptionTarget): Subscription {
  const id = `new-${targetKey(target)}`
  return { id, target, certainty: 'all', paused: false, forecastPerMonth: 0 }
}

export const isWaiting = ({ id }: Subscription) => id.startsWith('new-')
