import { useEffect, useState } from 'react'
import type { Heights, NearViewport } from './near-viewport.types'
import { NEAR_PX } from './near-viewport.types'

/** Up to this many rows of a list stand there all the time: no plan of one year comes near it. */
export const ROWS_AT_ONCE = 100

/** Paper shows everything, also what is drawn only now. */
let isPrinting = false
if (typeof window !== 'undefined') {
  window.addEventListener('beforeprint', () => (isPrinting = true))
  window.addEventListener('afterprint', () => (isPrinting = false))
}

type Watcher = (entry: IntersectionObserverEntry) => void

const watchers = new Map<Element, Watcher>()
let shared: IntersectionObserver | undefined

/** One observer for all: a list of ten thousand has hundreds of blocks. */
function observer(): IntersectionObserver {
  shared ??= new IntersectionObserver(
    (entries) => entries.forEach((entry) => watchers.get(entry.target)?.(entry)),
    { rootMargin: `${NEAR_PX}px 0px` },
  )
  return shared
}

/** Whether the element stands in, or near, what the reader sees; it may be put away when it does not. */
export function useNearViewport(
  id: string,
  isNearAtFirst: boolean,
  heights?: Heights,
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
    observer().observe(element)
    return () => {
      window.removeEventListener('beforeprint', showAll)
      watchers.delete(element)
      observer().unobserve(element)
    }
  }, [id, heights])
  return near
}
