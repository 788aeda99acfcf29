import { useMemo } from 'react'
import type { OfficialDocument, Task } from '@/contract'
import { matchOfAny } from '@/domain/subscriptions'
import { useSubscriptionStore } from './subscription-store'

/** Whether a task of a plan is followed: by itself, by its theme, or by a unit that certainly or possibly has it. */
export function useIsFollowed(document: OfficialDocument | null): (task: Task) => boolean {
  const subscriptions = useSubscriptionStore((state) => state.subscriptions)
  return useMemo(() => {
    const units = new Map(document?.units.map((unit) => [unit.id, unit]))
    return (task) => matchOfAny(subscriptions ?? [], { kind: 'deadline', task }, units) !== null
  }, [document, subscriptions])
}
