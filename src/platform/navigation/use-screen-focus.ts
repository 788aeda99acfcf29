import Taro from '@tarojs/taro'
import { useEffect, useRef, type RefObject } from 'react'
import { canGoBack } from './navigation'

/**
 * Where the keyboard is when screens change (web): a screen that opens on top takes the focus to its
 * content, and one that is come back to gives it to what was pressed there.
 */
export function useScreenFocus(main: RefObject<HTMLElement>): void {
  const left = useRef<Element | null>(null)
  useEffect(() => {
    if (canGoBack()) main.current?.focus({ preventScroll: true })
  }, [main])
  Taro.useDidHide(() => {
    const focused = document.activeElement
    left.current = main.current?.contains(focused) ? focused : left.current
  })
  Taro.useDidShow(() => {
    if (left.current instanceof HTMLElement) left.current.focus({ preventScroll: true })
  })
}
