import { useLayoutEffect, useRef } from 'react'
import type { FrameProps } from './frame.types'

/** Stands beside the content from 900 px on; what is open in it is brought into sight, once each. */
export function SideList({ label, content }: NonNullable<FrameProps['aside']>) {
  const list = useRef<HTMLElement>(null)
  const shown = useRef<Element | null>(null)
  // Before it is seen. After every drawing, since the list may come later than its frame; a reader who has scrolled on is left there.
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
    <aside ref={list} className='side-list' aria-label={label}>
      {content}
    </aside>
  )
}
