import * as v from 'valibot'
import { endpoints, SubscriptionCertainty, SubscriptionTarget } from '@/contract'
import { request } from '@/platform/api/request'
import { openSlot } from '@/platform/device/storage'

/** What a build without a server kept on this device (mock/api/me): read loosely, it may be older. */
const kept = openSlot('mine', v.string())
const Mine = v.object({
  subscriptions: v.array(
    v.object({
      target: SubscriptionTarget,
      certainty: SubscriptionCertainty,
      paused: v.boolean(),
    }),
  ),
})

function readKept(): v.InferOutput<typeof Mine> | null {
  try {
    const parsed = v.safeParse(Mine, JSON.parse(kept.read() ?? 'null'))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

type Followed = v.InferOutput<typeof Mine>['subscriptions']

/** What is to join the person of another device, and has not yet (加入另一台设备). */
const joining = openSlot('joining', Mine)

export function keepForJoining(subscriptions: Followed): void {
  if (subscriptions.length > 0) joining.write({ subscriptions })
}

/** Erased is erased: nothing joins later. */
export function forgetKept(): void {
  joining.clear()
  kept.clear()
}

function merge(subscriptions: Followed) {
  return request<'mergeMe'>(endpoints.mergeMe, {
    subscriptions,
    // 收藏 stay on their device, as 隐私 says.
    favourites: [],
    // Messages of a device have ids of their own: none of them is known to a server.
    readIds: [],
  })
}

/** Tried again at each start until the server has them; `given` where the device could not keep them. */
export async function bringJoining(given?: Followed): Promise<void> {
  const subscriptions = joining.read()?.subscriptions ?? given ?? []
  if (subscriptions.length === 0) return
  await merge(subscriptions)
  joining.clear()
}

/**
 * Once there is a server: what this device followed without one joins what its person has there.
 * Nothing is cleared before the server has it, so a failure loses nothing and is tried at the next start.
 */
export async function bringAlong(): Promise<void> {
  if (__EMBEDDED__) return
  await bringJoining()
  const mine = readKept()
  if (!mine || mine.subscriptions.length === 0) return
  await merge(mine.subscriptions)
  kept.clear()
}
