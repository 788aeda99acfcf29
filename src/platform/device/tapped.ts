import Taro from '@tarojs/taro'

/** The line at the foot in large letters, and half of a button above it (px). */
const LOW_PX = 120

let lastY = 0

/** Where a thumb was (weapp). */
export function noteTap(event: { changedTouches?: readonly { clientY: number }[] }): void {
  lastY = event.changedTouches?.[0]?.clientY ?? 0
}

/** Whether a line at the foot of the window would lie on what was tapped last (weapp: on the web the page moves up). */
export function isTapLow(): boolean {
  // One block, so that the web build leaves out all that Taro knows about browsers.
  if (process.env.TARO_ENV === 'weapp') {
    return lastY > 0 && lastY > Taro.getWindowInfo().windowHeight - LOW_PX
  }
  return false
}
