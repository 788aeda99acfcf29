import Taro from '@tarojs/taro'

/** A screen that takes longer is not waited for (ms). */
const LONGEST_MS = 1000

let mounting: Promise<void> | null = null
let isBackAsked = false

const lastPath = () => Taro.getCurrentPages().slice(-1)[0]?.path
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

async function standing(before: string | undefined): Promise<void> {
  const started = Date.now()
  while (Date.now() - started < LONGEST_MS) {
    const path = lastPath()
    // Taro gives the element of a screen its path, with the query and a stamp.
    if (path !== before && path !== undefined && document.getElementById(path)) break
    await nextFrame()
  }
  // The one that was left is hidden in the frame after.
  await nextFrame()
}

/** While Taro's router mounts a screen (web) it loses the one that 返回 asks for: 返回 waits until the screen stands. */
export function guardMounting(show: () => Promise<unknown>): Promise<unknown> {
  const own = standing(lastPath()).finally(() => {
    if (mounting === own) mounting = null
  })
  mounting = own
  return show()
}

/** Ends when the screen that is being mounted stands; null while none is. */
export const untilMounted = () => mounting

/** Whether a `popstate` was kept for later. */
export function keepBack(event: PopStateEvent): boolean {
  if (!mounting) return false
  event.stopImmediatePropagation()
  if (!isBackAsked) {
    isBackAsked = true
    void mounting.then(() => {
      isBackAsked = false
      window.dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }))
    })
  }
  return true
}
