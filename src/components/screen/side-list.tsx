import { useEffect, useLayoutEffect, useRef, useSyncExternalStore, type RefObject } from 'react'
import type { FrameProps } from './frame.types'

/** How far the list was scrolled when something was opened from it: beside what is open it stands as it was left. */
let leftAt = 0

/** On the screen that is a list: how far it is scrolled is kept for the list beside what it opens. */
export function useKeptPlace(main: RefObject<HTMLElement>, isList: boolean): void {
  useEffect(() => {
    const page = isList ? main.current?.closest('.taro_page') : null
    if (!page) return
    const keep = () => (leftAt = page.scrollTop)
    page.addEventListener('scroll', keep, { passive: true })
    return () => page.removeEventListener('scroll', keep)
  }, [main, isList])
}

/** What a list will be, where it is only painted: it is narrowed down as this reader has left it, which nobody else knows. */
function Waiting() {
  return Array.from({ length: 8 }, (_, row) => (
    <div key={row} className='skeleton-card' aria-hidden='true'>
      <div className='skeleton-line is-short' />
      <div className='skeleton-line' />
    </div>
  ))
}

const never = () => () => undefined
const onDevice = () => false
/** Painted for everybody, without a device (docs/adr/0074). */
const whilePainted = () => true

/** Stands beside the content from 900 px on; what is open in it is brought into sight, once each. */
export function SideList({ label, content }: NonNullable<FrameProps['aside']>) {
  const list = useRef<HTMLElement>(null)
  const shown = useRef<Element | null>(null)
  const isPaintedOnly = useSyncExternalStore(never, onDevice, whilePainted)
  useLayoutEffect(() => {
    if (list.current) list.current.scrollTop = leftAt
  }, [])
  // After every drawing, since the list may come later than its frame; a reader who has scrolled on is left there.
  useLayoutEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (!list.current || !current || current === shown.current) return
    shown.current = current
    // Not scrollIntoView: that would move the page as well.
    const frame = list.current.getBoundingClientRect()
    const row = current.getBoundingClientRect()
    if (row.top >= frame.top && row.bottom <= frame.bottom) return
    list.current.scrollTop += row.top - frame.top - (frame.height - row.height) / 2
  })
  return (
    <aside
      ref={list}
      className='side-list'
      aria-label={label}
      onScroll={({ currentTarget }) => (leftAt = currentTarget.scrollTop)}
    >
      {isPaintedOnly ? <Waiting /> : content}
    </aside>
  )
}
