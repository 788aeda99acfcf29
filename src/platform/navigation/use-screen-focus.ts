import Taro from '@tarojs/taro'
import { useEffect, useRef, type RefObject } from 'react'

/** Where a screen was shown last; none yet when the app opens, and the browser's order stands. */
let shownAt: string | null = null

/**
 * Where the keyboard is when screens change (web): a screen that opens, on top or in another's
 * place, takes the focus to its content, and one that is come back to gives it to what was pressed
 * there. Left alone it would fall to the page's very start.
 */
export function useScreenFocus(main: RefObject<HTMLElement>): void {
  const left = useRef<Element | null>(null)
  const take = () => {
    const isMove = shownAt !== null && shownAt !== location.href
    shownAt = location.href
    if (!isMove) return
    const target = left.current instanceof HTMLElement ? left.current : main.current
    target?.focus({ preventScroll: true })
  }
  // Once a screen: its address is its own.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(take, [])
  Taro.useDidHide(() => {
    const focused = document.activeElement
    left.current = main.current?.contains(focused) ? focused : left.current
  })
  Taro.useDidShow(take)
}
