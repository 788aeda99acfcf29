import { useEffect, type RefObject } from 'react'
import { usePageShow } from '@/platform/navigation/use-page-show'

/** What was read last of a list: back in it, that row has the focus, and not the one that was opened first. */
let lastRead: string | null = null

/** The row of what is open, in the list beside it. */
export const openRow = (list: Element | null | undefined) =>
  list?.querySelector<HTMLElement>('[aria-current]') ?? null

/** Notes what is read of a list: as it is pressed, since one who is quick goes back before the screen has drawn its list. */
export function noteRead(row: Element | null): void {
  lastRead = row?.getAttribute('href') ?? lastRead
}

/** Beside a list: notes what is open in it. */
export function useNoteRead(list: RefObject<HTMLElement>): void {
  const note = () => noteRead(openRow(list.current))
  useEffect(note)
  usePageShow(note)
}

/** Brings a row into sight where it is not: to the middle, since what stands around it is read with it. */
export function bringIntoSight(row: HTMLElement, scroller: HTMLElement): void {
  // Not scrollIntoView: that would move the page as well.
  const frame = scroller.getBoundingClientRect()
  const box = row.getBoundingClientRect()
  if (box.top >= frame.top && box.bottom <= frame.bottom) return
  scroller.scrollTop += box.top - frame.top - (frame.height - box.height) / 2
}

/** In a list that is come back to: the row that was read last, where others were read after the one pressed there. */
export function rowLastRead(list: HTMLElement | null, pressed: Element | null): Element | null {
  const page = list?.closest<HTMLElement>('.taro_page')
  if (!page || lastRead === null || !(pressed instanceof HTMLAnchorElement)) return pressed
  const rows = [...page.querySelectorAll<HTMLAnchorElement>('main a[href]')]
  const row = rows.find((one) => one.getAttribute('href') === lastRead)
  if (row?.pathname !== pressed.pathname) return pressed
  bringIntoSight(row, page)
  return row
}
