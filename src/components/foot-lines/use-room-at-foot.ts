import { useEffect, type RefObject } from 'react'

/** Air between what was pressed and the line (px). */
const GAP = 8

/** What was pressed last; Safari gives no button the focus. */
let pressed: Element | null = null
if (typeof window !== 'undefined') {
  const note = ({ target }: Event) => (pressed = target instanceof Element ? target : null)
  window.addEventListener('click', note, { capture: true })
}

/** Moves the page on, where what was pressed would lie under the lines. */
function keepInSight(page: HTMLElement, lines: HTMLElement): void {
  const main = pressed?.closest('main, .side-list')
  const own = main && page.contains(main) ? pressed?.closest('button, a, [tabindex]') : null
  if (!own || own === main) return
  const over = own.getBoundingClientRect().bottom + GAP - lines.getBoundingClientRect().top
  if (over > 0) (own.closest('.side-list') ?? page).scrollTop += over
}

/** The page is longer by the lines, as high as they are now, and what the keyboard comes to is scrolled clear of them. */
export function useRoomAtFoot(lines: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = lines.current
    const page = element?.closest<HTMLElement>('.taro_page')
    if (!element || !page || typeof ResizeObserver === 'undefined') return
    let told = 0
    const observer = new ResizeObserver(() => {
      const height = element.offsetHeight
      page.style.setProperty('--told', `${height}px`)
      if (height > told) keepInSight(page, element)
      told = height
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [lines])
}
