import { isAsking } from '../api/reply/load-reply'

const LOOK_AGAIN_MS = 1000

const isPainted = () =>
  process.env.TARO_ENV === 'h5' && document.getElementById('first-paint') !== null

function whenIdle(call: () => void): void {
  if (typeof requestIdleCallback === 'undefined') call()
  else requestIdleCallback(call)
}

/** Calls once the screen that the app was opened with stands, and waits for nothing; after `afterMs` at the soonest. */
export function whenSettled(call: () => void, afterMs: number): void {
  const look = () => {
    if (isAsking() || isPainted()) setTimeout(look, LOOK_AGAIN_MS)
    else whenIdle(call)
  }
  setTimeout(look, afterMs)
}
