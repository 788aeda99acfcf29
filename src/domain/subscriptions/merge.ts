import type { SubscriptionCertainty, SubscriptionTarget } from '../../contract'
import { targetKey } from './targets'

interface Mergeable {
  target: SubscriptionTarget
  certainty: SubscriptionCertainty
  paused: boolean
}

/**
 * What a person follows on two devices, as one list that loses none: a target that both have is one,
 * with the wider range, and paused only where both are. `own` keeps its order and its ids.
 */
export function mergeSubscriptions<Own extends Mergeable, Other extends Mergeable>(
  own: readonly Own[],
  others: readonly Other[],
): (Own | Other)[] {
  const merged = new Map<string, Own | Other>()
  for (const one of [...own, ...others]) {
    const key = targetKey(one.target)
    const known = merged.get(key)
    merged.set(
      key,
      known
        ? {
            ...known,
            certainty: known.certainty === 'all' ? 'all' : one.certainty,
            paused: known.paused && one.paused,
          }
        : one,
    )
  }
  return [...merged.values()]
}
