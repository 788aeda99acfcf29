import { keptState } from '@/platform/api/reply/reply-cache'
import { keptHere, type KeptHere } from './kept-here'

/** Makes something of what this device has, once, and anew when something else is kept; null where it has no plan. */
export function madeOfKept<Made>(
  make: (kept: KeptHere) => Promise<Made>,
): () => Promise<Made | null> {
  let held: { state: string; made: Promise<Made | null> } | undefined
  return () => {
    const state = keptState()
    if (held?.state === state) return held.made
    const kept = keptHere()
    const made = kept.documents.length > 0 ? make(kept) : Promise.resolve(null)
    held = { state, made }
    // What failed is made again for the next who asks.
    made.catch(() => (held = undefined))
    return made
  }
}
