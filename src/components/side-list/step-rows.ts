import type { KeyboardEvent } from 'react'

const KEYS = ['ArrowDown', 'ArrowUp', 'Home', 'End'] as const
type Key = (typeof KEYS)[number]

const isKey = (key: string): key is Key => KEYS.some((one) => one === key)

/** A path alone: what a row opens is of a kind, tasks with tasks and units with units. */
const kindOf = ({ pathname }: HTMLAnchorElement) => pathname

function rowFor(key: Key, rows: HTMLAnchorElement[], from: Element): HTMLAnchorElement | undefined {
  if (key === 'Home') return rows[0]
  if (key === 'End') return rows[rows.length - 1]
  const isAfter = (row: Element) =>
    (from.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  if (key === 'ArrowDown') return rows.find((row) => row !== from && isAfter(row))
  return rows.filter((row) => row !== from && !isAfter(row)).pop()
}

/**
 * In a list of links the arrow keys go from row to row, Home and End to its ends. Each row stays a stop of Tab, and a
 * screen reader reads it as the link that it is: rows hold buttons too, so that they are no options of a listbox.
 */
export function stepRows(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget: list } = event
  if (!isKey(key) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  if (!(target instanceof Element)) return
  // The row itself, or the button at its end.
  const row = target.closest('a[href]')
  const from = row ?? target.closest('[role="listitem"]')?.querySelector('a[href]')
  if (!(from instanceof HTMLAnchorElement) || !list.contains(from)) return
  const kind = kindOf(from)
  const rows = [...list.querySelectorAll<HTMLAnchorElement>('a[href]')]
  const next = rowFor(
    key,
    rows.filter((one) => kindOf(one) === kind),
    from,
  )
  event.preventDefault()
  next?.focus()
}
