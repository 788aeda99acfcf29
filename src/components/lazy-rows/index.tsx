import { Fragment, useState, type Key, type ReactNode } from 'react'
import { Box } from '@/platform/elements/elements'
import { ROWS_AT_ONCE, ROWS_TOGETHER, useNearViewport } from '@/platform/viewport/near-viewport'
import type { Heights } from '@/platform/viewport/near-viewport.types'
import { chunksOf } from './chunks'

/** Ten thousand rows are some blocks of 25 chunks, and not hundreds of chunks that are watched one by one. */
const BLOCK = ROWS_TOGETHER * 25
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
  /** True where more come at the end while they are read: then they are in chunks from the first one on. */
  isGrowing?: boolean
}

function Chunk(props: {
  id: string
  rows: number
  isFirst: boolean
  heights: Heights
  children: () => ReactNode
}) {
  const { id, rows, isFirst, heights, children } = props
  const { isNear, height } = useNearViewport(id, isFirst, heights)
  if (isNear) return <Box id={id}>{children()}</Box>
  // Far rows keep their room, so that nothing moves under the reader.
  return <Box id={id} style={{ height: `${height ?? rows * ROW_PX}px` }} hidden />
}

/** Some rows, in chunks of at most `size`; a chunk of many is cut again once it is near. */
function Rows<Item>(props: LazyRowsProps<Item> & { size: number; heights: Heights }) {
  const { id, items, keyOf, row, weightOf = () => 1, isFirst, size, heights } = props
  return (
    <>
      {chunksOf(items, size, weightOf).map((chunk, at) => {
        const own = { id: `${id}-${at}`, isFirst: isFirst && at === 0 }
        const rows = chunk.reduce((sum, item) => sum + weightOf(item), 0)
        return (
          <Chunk key={at} {...own} rows={rows} heights={heights}>
            {() =>
              size > ROWS_TOGETHER ? (
                <Rows {...props} {...own} items={chunk} size={ROWS_TOGETHER} />
              ) : (
                chunk.map((item) => <Fragment key={keyOf(item)}>{row(item)}</Fragment>)
              )
            }
          </Chunk>
        )
      })}
    </>
  )
}

/**
 * Rows of a list that may be ten thousand long: those far from the screen are put away, and keep their
 * room. Short lists stand there whole.
 */
export function LazyRows<Item>(props: LazyRowsProps<Item>) {
  const { items, keyOf, row, weightOf = () => 1, total, isGrowing = false } = props
  const [heights] = useState<Heights>(() => new Map())
  if (total <= ROWS_AT_ONCE && !isGrowing) {
    return (
      <>
        {items.map((item) => (
          <Fragment key={keyOf(item)}>{row(item)}</Fragment>
        ))}
      </>
    )
  }
  const own = items.reduce((sum, item) => sum + weightOf(item), 0)
  // What grows past a block must not be cut anew under the reader.
  return (
    <Rows {...props} heights={heights} size={isGrowing || own > BLOCK ? BLOCK : ROWS_TOGETHER} />
  )
}
