import { LazyRows } from '@/components/lazy-rows'
import { rowsOfLetters } from '@/components/lazy-rows/letters'
import type { Route } from '@/platform/navigation/routes'
import { LINE, LinkRow } from '.'

export interface LinkItem {
  id: string
  to: Route
  title: string
  note?: string
  /** What stands at the end of the line. */
  value?: string
}

export const rowsOfLink = ({ title, note }: LinkItem) =>
  LINE() * (note ? 2 : 1) + rowsOfLetters(title, note)

/** Lines that open other screens, however many there are. */
export function LinkRows(props: {
  /** Unique on the page. */
  id: string
  items: readonly LinkItem[]
  /** False where it stands below the first screen. */
  isFirst?: boolean
}) {
  const { id, items, isFirst = true } = props
  return (
    <LazyRows
      id={id}
      items={items}
      keyOf={(item) => item.id}
      row={({ id: _, ...line }) => <LinkRow {...line} />}
      weightOf={rowsOfLink}
      isFirst={isFirst}
    />
  )
}
