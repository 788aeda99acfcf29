import { create } from 'zustand'

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

function offer(waiting: ServiceWorker): void {
  useNewVersionStore.setState({
    isReady: true,
    take: () => waiting.postMessage({ type: 'SKIP_WAITING' }),
  })
}

/** The offline shell of the web page (scripts/web/installable.ts). WeChat keeps its own. */
export function registerOfflineShell(): void {
  if (process.env.TARO_ENV !== 'h5' || process.env.NODE_ENV !== 'production') return
  if (!('serviceWorker' in navigator)) return
  const workers = navigator.serviceWorker
  // The first worker takes over a page that is already right; only a later one means a new version.
  const hadWorker = workers.controller !== null
  workers.addEventListener('controllerchange', () => hadWorker && window.location.reload())
  workers.register('/sw.js').then(
    (registration) => {
      if (registration.waiting && hadWorker) offer(registration.waiting)
      registration.addEventListener('updatefound', () => {
        const coming = registration.installing
        coming?.addEventListener('statechange', () => {
          if (coming.state === 'installed' && hadWorker) offer(coming)
        })
      })
    },
    // Private windows refuse workers: the page works, only not offline.
    () => undefined,
  )
}
