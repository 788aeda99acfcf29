import Taro from '@tarojs/taro'

/** Brings the keyboard, and what a screen reader reads, to an element; on weapp, which has no focus to give, the eye. */
export function focusOn(id: string): void {
  if (process.env.TARO_ENV === 'weapp') {
    void Taro.pageScrollTo({ selector: `#${id}`, duration: 200 }).catch(() => undefined)
    return
  }
  document.getElementById(id)?.focus()
}
