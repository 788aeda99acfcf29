import Taro from '@tarojs/taro'
import { useEffect, useRef, type RefObject } from 'react'

/** Where a screen was shown last; none yet when the app opens, and the browser's order stands. */
let shownAt: string | null = null

/** The address is written anew under the screen that shows: no screen has changed. */
export function keepScreen(write: () => void): void {
  const isSame = shownAt === location.href
  write()
  if (isSame) shownAt = location.href
}

/** Takes the focus to the first of them that is there, where another address was shown before. */
function take(...places: readonly (Element | null)[]): void {
  const isMove = shownAt !== null && shownAt !== location.href
  shownAt = location.href
  if (!isMove) return
  const place = places.find((one) => one instanceof HTMLElement)
  place?.focus({ preventScroll: true })
}

/** A screen that is opened to type in has it in its field, which could not take it before it stood on the page. */
const fieldOf = (main: HTMLElement | null) => main?.querySelector('[data-autofocus]') ?? null

interface Beside {
  /** The list beside the content. */
  list: RefObject<HTMLElement>
  /** What takes the focus in the place of what had it: the list may have gone on without it. */
  backTo: (left: Element | null) => Element | null
}

/**
 * Where the keyboard is when screens change (web): a screen that opens, on top or in another's
 * place, takes the focus to its content, and one that is come back to gives it to what was pressed
 * there. Left alone it would fall to the page's very start.
 */
export function useScreenFocus(main: RefObject<HTMLElement>, { list, backTo }: Beside): void {
  const left = useRef<Element | null>(null)
  const wasLeft = useRef(false)
  useEffect(() => take(fieldOf(main.current), main.current), [main])
  Taro.useDidHide(() => {
    const focused = document.activeElement
    const isOwn = [main, list].some(({ current }) => current?.contains(focused))
    left.current = isOwn ? focused : left.current
    wasLeft.current = true
  })
  Taro.useDidShow(() => {
    const field = wasLeft.current ? null : fieldOf(main.current)
    take(backTo(left.current), field, main.current)
  })
}
