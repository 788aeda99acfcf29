import Taro from '@tarojs/taro'
import { focusOn as focusOnElement } from '../elements/focus-on'

/** Brings the keyboard, and what a screen reader reads, to an element; on weapp, which has no focus to give, the eye. */
export function focusOn(id: string): void {
  if (process.env.TARO_ENV === 'weapp') {
    void Taro.pageScrollTo({ selector: `#${id}`, duration: 200 }).catch(() => undefined)
    return
  }
  focusOnElement(id)
}
