import { useEffect, useState } from 'react'
import type { Heights, NearViewport } from './near-viewport.types'
import { NEAR_PX } from './near-viewport.types'

/** Up to this many rows of a list stand there all the time: no plan of one year comes near it. */
export const ROWS_AT_ONCE = 100
/** A longer list comes in so many at a time. */
export const ROWS_TOGETHER = 20
/** Ten thousand rows are some pieces of 25 pieces, and not hundreds that are watched one by one. */
export const PIECES_TOGETHER = 25
/** A browser finds words, and prints, in what stands there. */
export const IS_TEXT_WHOLE = true

/** Paper shows everything, also what is drawn only now. */
let isPrinting = false
if (typeof window !== 'undefined') {
  window.addEventListener('beforeprint', () => (isPrinting = true))
  window.addEventListener('afterprint', () => (isPrinting = false))
}

type Watcher = (entry: IntersectionObserverEntry) => void

const watchers = new Map<Element, Watcher>()
const observers = new WeakMap<Element | Document, IntersectionObserver>()

/** What scrolls on the web: a page, or the list beside it on a wide screen (screen/wide/beside.scss). */
const SCROLLERS = '.taro_page, .side-list'

/**
 * One observer for all that scrolls together: a list of ten thousand has hundreds of blocks. A margin is
 * counted from the observer's own root alone, so the root is what scrolls, not the window.
 */
function observerOf(element: Element): IntersectionObserver {
  const root = element.closest(SCROLLERS)
  const known = observers.get(root ?? document)
  if (known) return known
  const made = new IntersectionObserver(
    (entries) => entries.forEach((entry) => watchers.get(entry.target)?.(entry)),
    { root, rootMargin: `${NEAR_PX}px 0px` },
  )
  observers.set(root ?? document, made)
  return made
}

/** Whether the element stands in, or near, what the reader sees; it may be put away when it does not. */
export function useNearViewport(
  id: string,
  isNearAtFirst: boolean,
  heights?: Heights,
  isNeeded = false,
): NearViewport {
  const [near, setNear] = useState<NearViewport>({
    isNear: isNearAtFirst || isPrinting,
    height: heights?.get(id) ?? null,
  })
  useEffect(() => {
    const element = document.getElementById(id)
    if (!element || typeof IntersectionObserver === 'undefined') return
    watchers.set(element, ({ isIntersecting, boundingClientRect }) => {
      // What holds the keyboard's focus stays: putting it away would throw the reader to the top.
      const isHeld = element.contains(document.activeElement)
      if (!isIntersecting && element.hasChildNodes()) heights?.set(id, boundingClientRect.height)
      setNear((was) =>
        isIntersecting || isHeld
          ? { ...was, isNear: true }
          : { isNear: false, height: was.isNear ? boundingClientRect.height : was.height },
      )
    })
    const showAll = () => setNear((was) => ({ ...was, isNear: true }))
    window.addEventListener('beforeprint', showAll)
    const observer = observerOf(element)
    observer.observe(element)
    return () => {
      window.removeEventListener('beforeprint', showAll)
      watchers.delete(element)
      observer.unobserve(element)
    }
  }, [id, heights])
  // What is needed is there, and says nothing of what is near: it goes as others do, once it is not needed.
  return isNeeded ? { ...near, isNear: true } : near
}
