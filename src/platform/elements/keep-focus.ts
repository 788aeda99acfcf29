import { useEffect, type RefObject } from 'react'

/** What a press may stand on; not a field: the focus would open a phone's keyboard. */
const STOPS = 'a[href], button:not(:disabled)'
const HEADINGS = 'h1, h2, h3'
const PARTS = 'section, article, main'

const isShown = (element: Element) => element.getClientRects().length > 0

/** The first in it that can be stood on: the heading of a part, else what can be pressed. */
function stopIn(element: Element): HTMLElement | null {
  const found = element.matches('section')
    ? element.querySelector<HTMLElement>(HEADINGS)
    : element.matches(STOPS)
      ? (element as HTMLElement)
      : element.querySelector<HTMLElement>(STOPS)
  return found && isShown(found) ? found : null
}

function* walk(from: Element | null | undefined, step: 'next' | 'previous') {
  for (let at = from ?? null; at; at = at[`${step}ElementSibling`]) yield at
}

/** The elements around a place, those that follow first, each way the nearest first. */
function around(target: Element, last: Element | null | undefined): Element[] {
  const next = last ? last.nextElementSibling : target.firstElementChild
  return [...walk(next, 'next'), ...walk(last, 'previous')]
}

const elementAt = (node: Node | null, step: 'next' | 'previous'): Element | null => {
  let at = node
  while (at && !(at instanceof Element)) at = step === 'next' ? at.nextSibling : at.previousSibling
  return at?.isConnected ? at : null
}

/** Who takes over: the next like it, the one before, what else stands there, the heading above, the content. */
function successorOf(record: MutationRecord, gone: Element): HTMLElement | null {
  const target = record.target as Element
  const previous =
    elementAt(record.previousSibling, 'previous') ??
    elementAt(record.nextSibling, 'next')?.previousElementSibling
  const places = around(target, previous)
  const alike = places.filter(
    ({ className, tagName }) => className === gone.className && tagName === gone.tagName,
  )
  for (const place of [...alike, ...places]) {
    const stop = stopIn(place)
    if (stop) return stop
  }
  const part = target.closest(PARTS)
  const heading = part?.querySelector<HTMLElement>(HEADINGS)
  return heading && isShown(heading) ? heading : target.closest('main')
}

/**
 * The focus goes with what is taken away, and one who works by keyboard or listens would stand at nothing: it is
 * given to the nearest successor. What a press leads to elsewhere is named where it is pressed (focus-on.ts).
 */
export function useKeptFocus(box: RefObject<HTMLElement>): void {
  useEffect(() => {
    const place = box.current
    if (!place || typeof MutationObserver === 'undefined') return
    let held: HTMLElement | null = null
    const hold = ({ target }: Event) => (held = target instanceof HTMLElement ? target : null)
    // Who presses beside it has let go of it.
    const letGo = ({ target }: Event) => {
      if (!(target instanceof Node && held?.contains(target))) held = null
    }
    const observer = new MutationObserver((records) => {
      if (!held || document.activeElement !== document.body || !isShown(place)) return
      if (held.isConnected) {
        // It could not be pressed for a while.
        if (!held.matches(':disabled') && isShown(held)) held.focus({ preventScroll: true })
        return
      }
      for (const record of records) {
        const gone = [...record.removedNodes].find((node) => node.contains(held))
        if (!(gone instanceof Element) || !record.target.isConnected) continue
        const next = successorOf(record, gone) ?? place.querySelector('main')
        if (next && next.tabIndex < 0) next.tabIndex = -1
        next?.focus({ preventScroll: next.tagName === 'MAIN' })
        return
      }
    })
    place.addEventListener('focusin', hold)
    document.addEventListener('pointerdown', letGo)
    observer.observe(place, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    })
    return () => {
      place.removeEventListener('focusin', hold)
      document.removeEventListener('pointerdown', letGo)
      observer.disconnect()
    }
  }, [box])
}
