import { useEffect, useLayoutEffect, useRef, useSyncExternalStore, type RefObject } from 'react'
import { usePageShow } from '@/platform/navigation/use-page-show'
import type { FrameProps } from '../screen/frame.types'
import { bringIntoSight, noteRead, openRow, useNoteRead } from './last-read'
import { stepRows } from './step-rows'

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

/** What a list will be, while it is to come, and where it is only painted: it is narrowed down as this reader has left it, which nobody else knows. */
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
export function SideList(
  props: NonNullable<FrameProps['aside']> & { list: RefObject<HTMLElement> },
) {
  const { label, content, list } = props
  const shown = useRef<Element | null>(null)
  const isPaintedOnly = useSyncExternalStore(never, onDevice, whilePainted)
  const isWaiting = isPaintedOnly || !content
  useLayoutEffect(() => {
    if (!isWaiting) list.current?.scrollTo(0, leftAt)
  }, [list, isWaiting])
  // After every drawing, since the list may come later than its frame; a reader who has scrolled on is left there.
  useLayoutEffect(() => {
    const current = openRow(list.current)
    if (!list.current || !current || current === shown.current) return
    shown.current = current
    bringIntoSight(current, list.current)
  })
  // Come back to from what was opened out of it: whatever the list was left at, what is open is in sight.
  usePageShow(() => {
    const current = openRow(list.current)
    if (list.current && current) bringIntoSight(current, list.current)
  })
  useNoteRead(list)
  return (
    <aside
      ref={list}
      className='side-list'
      aria-label={label}
      onKeyDown={stepRows}
      onClick={({ target }) => noteRead((target as Element).closest('a[href]'))}
      onScroll={({ currentTarget }) => {
        if (!isWaiting) leftAt = currentTarget.scrollTop
      }}
    >
      {isWaiting ? <Waiting /> : content}
    </aside>
  )
}
