import * as v from 'valibot'
import { whenOnline } from '@/platform/device/network'
import { openSlot } from '@/platform/device/storage'

/** Where changes without a network wait (follow-waits.ts). */
export const FOLLOW_WAITS = 'follow-waits'
/** After the first screen has been painted. */
const AFTER_PAINT_MS = 1500

/** Sends what was followed without a network, when the app opens and whenever the network is back. */
export function startFollowing(): void {
  if (__EMBEDDED__) return
  const slot = openSlot(FOLLOW_WAITS, v.unknown())
  const send = () => {
    if (slot.read() === null) return
    // Its code comes only where something waits; without a network the next start brings it.
    import('./subscription-store')
      .then(({ useSubscriptionStore }) => useSubscriptionStore.getState().sendWaiting())
      .catch(() => undefined)
  }
  setTimeout(send, AFTER_PAINT_MS)
  whenOnline(send)
}
