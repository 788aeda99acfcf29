import { useEffect, useState } from 'react'

/** Makes what only stands there, as a heading does, take the focus by script. */
function give(box: HTMLElement | null | undefined): void {
  const place = box?.querySelector<HTMLElement>(':scope > h2') ?? box
  if (!place) return
  if (place.tabIndex < 0) place.tabIndex = -1
  place.focus()
}

/** Takes the focus to what a press has led to, once that is drawn (web; a phone keeps its own place). */
export function focusOn(id: string): void {
  if (process.env.TARO_ENV === 'weapp') return
  give(document.getElementById(id))
}

/** The same for a link, which needs no id for it. */
export function focusOnLink(to: string): void {
  if (process.env.TARO_ENV === 'weapp') return
  // The page that shows comes last, after those it was opened from.
  const links = document.querySelectorAll<HTMLElement>(`main a[href="${CSS.escape(to)}"]`)
  give(links.item(links.length - 1))
}

/** The same for a heading, by its words. */
export function focusOnHeading(words: string): void {
  if (process.env.TARO_ENV === 'weapp') return
  const headings = [...document.querySelectorAll<HTMLElement>('main h2')]
  give(headings.reverse().find(({ textContent }) => textContent === words))
}

/** Items by their places, which are drawn wherever the reader is: `to` is the first that is not among them. */
interface Needed {
  from: number
  to: number
}

/**
 * The first of what more brings takes the focus: behind it one would stand past all that came. `noteEnd` is
 * called at the press; `needed` is for the list to draw.
 */
export function useFocusOnMore<Item>(
  items: readonly Item[],
  focusOnItem: (item: Item) => void,
): { noteEnd: () => void; needed: Needed | undefined } {
  const [from, setFrom] = useState<number | null>(null)
  const hasCome = from !== null && from < items.length
  useEffect(() => {
    const first = hasCome ? items[from] : undefined
    if (first !== undefined) focusOnItem(first)
    // Once, when it comes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [hasCome, from])
  return {
    noteEnd: () => {
      if (process.env.TARO_ENV !== 'weapp') setFrom(items.length)
    },
    needed: from === null ? undefined : { from, to: from + 1 },
  }
}
