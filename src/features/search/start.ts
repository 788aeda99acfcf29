import { isSaving } from '@/platform/api/reply/keep-ahead'
import { isAsking } from '@/platform/api/reply/load-reply'

/** Whatever screen came first stands by then (ms); one that still waits is not to wait longer for this. */
const AFTER_MS = 3000
const LOOK_AGAIN_MS = 1000

function whenIdle(call: () => void): void {
  if (typeof requestIdleCallback === 'undefined') call()
  else requestIdleCallback(call)
}

/**
 * Keeps the plans on the device, whichever screen the app was opened with: without a network search and answers
 * read them there. A build without a server has them anyhow.
 */
export function startPlansAhead(): void {
  if (__EMBEDDED__ || isSaving()) return
  const look = () => {
    if (isAsking()) {
      setTimeout(look, LOOK_AGAIN_MS)
      return
    }
    whenIdle(() => {
      // Offline, or slow: the next start brings what is missing.
      import('./plans-ahead').then(({ keepPlans }) => keepPlans()).catch(() => undefined)
    })
  }
  setTimeout(look, AFTER_MS)
}
