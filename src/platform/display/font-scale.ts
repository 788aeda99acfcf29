import Taro from '@tarojs/taro'

const SMALLEST = 0.8
const LARGEST = 2
/** WeChat's own standard size, in px. */
const STANDARD = 16

interface FontInfo {
  fontSizeScaleFactor?: number
  fontSizeSetting?: number
}

/** From here on two columns have no room: one, as in 长辈版. */
const ONE_COLUMN = 1.3

/** The text size that the person set in WeChat, as a factor; 1 on the web, where sizes are the browser's (--letter). */
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

/** The size of letters set in the browser, as a factor. Read once: to ask again has the whole page styled. */
let browserScale: number | undefined
function browserFontScale(): number {
  if (typeof document === 'undefined') return 1
  browserScale ??= parseFloat(getComputedStyle(document.documentElement).fontSize) / STANDARD
  return browserScale
}

/** True where the person's own letters, set in WeChat or in the browser, are so large that one column holds them. */
export function hasLargeLetters(): boolean {
  const scale = process.env.TARO_ENV === 'weapp' ? fontScale() : browserFontScale()
  return scale >= ONE_COLUMN
}
