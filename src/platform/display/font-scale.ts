import Taro from '@tarojs/taro'

const SMALLEST = 0.8
const LARGEST = 2
/** WeChat's own standard size, in px. */
const STANDARD = 16

interface FontInfo {
  fontSizeScaleFactor?: number
  fontSizeSetting?: number
}

/** The text size that the person set in WeChat, as a factor; 1 on the web, where the browser does it. */
export function fontScale(): number {
  // One block, so that the web build leaves out all that Taro knows about browsers.
  if (process.env.TARO_ENV === 'weapp') {
    try {
      // Newer phones say more than Taro's types know.
      const info = Taro.getAppBaseInfo() as FontInfo
      const factor = info.fontSizeScaleFactor ?? (info.fontSizeSetting ?? STANDARD) / STANDARD
      return Number.isFinite(factor) ? Math.min(Math.max(factor, SMALLEST), LARGEST) : 1
    } catch {
      return 1
    }
  }
  return 1
}
