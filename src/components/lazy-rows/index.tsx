import { Fragment, type Key, type ReactNode } from 'react'
import { Box } from '@/platform/elements/elements'
import { ROWS_AT_ONCE, useNearViewport } from '@/platform/elements/near-viewport'
import { chunksOf } from './chunks'

const CHUNK = 20
/** What a row takes before it was ever seen (px, at the ordinary text size). */
const ROW_PX = 92

interface LazyRowsProps<Item> {
  /** Unique on the page. */
  id: string
  items: readonly Item[]
  keyOf: (item: Item) => Key
  row: (item: Item) => ReactNode
  /** How many rows an item takes; 1 unless told. */
  weightOf?: (item: Item) => number
  /** How many rows the whole screen shows; a long screen puts far rows away. */
  total: number
  /** True where these rows are the first of the screen. */
  isFirst: boolean
}

function Chunk(props: { id: string; rows: number; isFirst: boolean; children: () => ReactNode }) {
  const { id, rows, isFirst, children } = props
  const { isNear, height } = useNearViewport(id, isFirst)
  if (isNear) return <Box id={id}>{children()}</Box>
  // Far rows keep their room, so that nothing moves under the reader.
  return <Box id={id} style={{ height: `${height ?? rows * ROW_PX}px` }} hidden />
}

/**
 * Rows of a list that may be ten thousand long: those far from the screen are put away, and keep their
 * room. Short lists stand there whole.
 */
export function LazyRows<Item>(props: LazyRowsProps<Item>) {
  const { id, items, keyOf, row, weightOf = () => 1, total, isFirst } = props
  const rows = (some: readonly Item[]) =>
    some.map((item) => <Fragment key={keyOf(item)}>{row(item)}</Fragment>)
  if (total <= ROWS_AT_ONCE) return <>{rows(items)}</>
  return (
    <>
      {chunksOf(items, CHUNK, weightOf).map((chunk, at) => (
        <Chunk
          key={at}
          id={`${id}-${at}`}
          rows={chunk.reduce((sum, item) => sum + weightOf(item), 0)}
          isFirst={isFirst && at === 0}
        >
          {() => rows(chunk)}
        </Chunk>
      ))}
    </>
  )
}
