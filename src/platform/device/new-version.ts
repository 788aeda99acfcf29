import { create } from 'zustand'
import { whenSettled } from '../display/when-settled'

interface NewVersionState {
  /** A newer build is ready and waits for the reader's word. */
  isReady: boolean
  /** Takes it: the page opens anew. */
  take: () => void
}

export const useNewVersionStore = create<NewVersionState>()(() => ({
  isReady: false,
  take: () => undefined,
}))

/** A page may stay open for days: when it is come back to it looks for a newer version, this often at most. */
const LOOK_AGAIN_MS = 60 * 60 * 1000

function lookAgain(registration: ServiceWorkerRegistration): void {
  let looked = Date.now()
  document.addEventListener('visibilitychange', () => {
    const since = Date.now() - looked
    // A clock that was set back is no reason to wait for a year.
    if (document.visibilityState !== 'visible' || (since >= 0 && since < LOOK_AGAIN_MS)) return
    looked = Date.now()
    // Without a network there is nothing newer to be had.
    registration.update().catch(() => undefined)
  })
}

/** The shell is all of the app: what the reader waits for has the line to itself until then (ms). */
const AFTER_MS = 1000

/** The offline shell of the web page (scripts/web/worker/installable.ts). WeChat keeps its own. */
export function registerOfflineShell(): void {
  if (process.env.TARO_ENV !== 'h5' || process.env.NODE_ENV !== 'production') return
  if (!('serviceWorker' in navigator)) return
  const workers = navigator.serviceWorker
  let hadWorker = workers.controller !== null
  const reload = () => window.location.reload()
  const offer = (take: () => void) => useNewVersionStore.setState({ isReady: true, take })
  const offerWorker = (waiting: ServiceWorker) =>
    offer(() => {
      // It does not wait for a page of the very first visit, which no worker serves yet.
      if (waiting.state === 'activated') return reload()
      waiting.addEventListener('statechange', () => waiting.state === 'activated' && reload())
      waiting.postMessage({ type: 'SKIP_WAITING' })
    })
  // Taken in another tab: this one is asked too, and keeps what is on it until then.
  workers.addEventListener('controllerchange', () => {
    if (hadWorker) offer(reload)
    // The first worker takes over the page of the first visit, which is right as it is.
    hadWorker = true
  })
  const follow = (registration: ServiceWorkerRegistration) => {
    // The first worker finds a page that is already right; only one after it means a new version.
    if (registration.waiting && registration.active) offerWorker(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'installed' && registration.active) offerWorker(coming)
      })
    })
    lookAgain(registration)
  }
  // Private windows refuse workers: the page works, only not offline.
  const register = () => void workers.register('/sw.js').then(follow, () => undefined)
  if (hadWorker) register()
  else whenSettled(register, AFTER_MS)
}
