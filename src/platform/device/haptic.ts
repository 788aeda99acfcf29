import Taro from '@tarojs/taro'

/** A short, light buzz under the finger when a thing is switched on or off. WeChat only; a phone without it stays still. */
export function buzz(): void {
  if (process.env.TARO_ENV !== 'weapp') return
  Taro.vibrateShort({ type: 'light' }).catch(() => undefined)
}
