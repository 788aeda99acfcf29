import * as v from 'valibot'
import { endpoints, Identifier, SubscriptionCertainty, SubscriptionTarget } from '@/contract'
import { request } from '@/platform/request'
import { openSlot } from '@/platform/storage'

/** What a build without a server kept on this device (mock/api/me): read loosely, it may be older. */
const kept = openSlot('mine', v.string())
const favourites = openSlot('favourites', v.array(Identifier))
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

/**
 * Once there is a server: what this device followed without one joins what its person has there.
 * Nothing is cleared before the server has it, so a failure loses nothing and is tried at the next start.
 */
export async function bringAlong(): Promise<void> {
  if (__EMBEDDED__) return
  const mine = readKept()
  if (!mine || mine.subscriptions.length === 0) return
  await request<'mergeMe'>(endpoints.mergeMe, {
    subscriptions: mine.subscriptions,
    favourites: favourites.read() ?? [],
    // Messages of a device have ids of their own: none of them is known to a server.
    readIds: [],
  })
  kept.clear()
}
