import { isSaving } from '@/platform/api/reply/keep-posts'
import { whenSettled } from '@/platform/display/when-settled'

/** Whatever screen came first stands by then (ms); one that still waits is not to wait longer for this. */
const AFTER_MS = 3000

/**
 * Keeps the plans and what they lead to on the device, whichever screen the app was opened with: without a network
 * search and answers read them there, and their sources open. A build without a server has them anyhow.
 */
export function startPlansAhead(): void {
  if (__EMBEDDED__ || isSaving()) return
  whenSettled(() => {
    // Offline, or slow: the next start brings what is missing.
    import('./plans-ahead').then(({ keepPlans }) => keepPlans()).catch(() => undefined)
  }, AFTER_MS)
}
