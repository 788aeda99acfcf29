import { Fragment, useState, type Key, type ReactNode } from 'react'
import { Box } from '@/platform/elements/elements'
import {
  IS_TEXT_WHOLE,
  PIECES_TOGETHER,
  ROWS_AT_ONCE,
  ROWS_TOGETHER,
  useNearViewport,
} from '@/platform/viewport/near-viewport'
import type { Heights } from '@/platform/viewport/near-viewport.types'
import { chunksOf, startsOf } from './chunks'
import type { Places } from './places'

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
  /** How many rows the whole screen shows, where they are more than these: a long screen puts far rows away. */
  total?: number
  /** True where these rows are the first of the screen. */
  isFirst: boolean
  /** True where more come at the end while they are read: then they are in chunks from the first one on. */
  isGrowing?: boolean
  /** A text, in which a browser finds and prints every word. */
  isText?: boolean
  /** These have to be there, wherever the reader is. */
  needed?: Places
  /** What lays the rows of a chunk out, where their parent does not lay them one under the other. */
  chunkClass?: string
}

function Chunk(props: {
  id: string
  rows: number
  isFirst: boolean
  isNeeded: boolean
  className: string
  heights: Heights
  children: () => ReactNode
}) {
  const { id, rows, isFirst, isNeeded, className, heights, children } = props
  const { isNear, height } = useNearViewport(id, isFirst, heights, isNeeded)
  if (isNear) {
    return (
      <Box id={id} className={className}>
        {children()}
      </Box>
    )
  }
  // Far rows keep their room, so that nothing moves under the reader.
  return <Box id={id} style={{ height: `${height ?? Math.round(rows * ROW_PX)}px` }} hidden />
}

/** `needed` as seen from a chunk of `length` items that begins at `start`; nothing where none is in it. */
function neededIn(needed: Places | undefined, start: number, length: number): Places | undefined {
  if (!needed || needed.to <= start || needed.from >= start + length) return undefined
  return { from: needed.from - start, to: needed.to - start }
}

/** Some rows, in chunks of at most `size`; a chunk of many is cut again once it is near. */
function Rows<Item>(props: LazyRowsProps<Item> & { size: number; heights: Heights }) {
  const { id, items, keyOf, row, weightOf = () => 1, isFirst, needed, size, heights } = props
  const { chunkClass = 'rows' } = props
  const chunks = chunksOf(items, size, weightOf)
  const starts = startsOf(chunks)
  return (
    <>
      {chunks.map((chunk, at) => {
        const own = {
          id: `${id}-${at}`,
          isFirst: isFirst && at === 0,
          needed: neededIn(needed, starts[at] ?? 0, chunk.length),
        }
        const rows = chunk.reduce((sum, item) => sum + weightOf(item), 0)
        return (
          <Chunk
            key={at}
            id={own.id}
            isFirst={own.isFirst}
            isNeeded={own.needed !== undefined}
            className={size > ROWS_TOGETHER ? 'rows' : chunkClass}
            rows={rows}
            heights={heights}
          >
            {() =>
              size > ROWS_TOGETHER ? (
                <Rows {...props} {...own} items={chunk} size={size / PIECES_TOGETHER} />
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

/** The size of the outermost chunks. What grows past one must not be cut anew under the reader. */
function sizeFor(rows: number, isGrowing: boolean): number {
  let size = isGrowing ? ROWS_TOGETHER * PIECES_TOGETHER : ROWS_TOGETHER
  while (rows > size * PIECES_TOGETHER) size *= PIECES_TOGETHER
  return size
}

/**
 * Rows of a list that may be ten thousand long: those far from the screen are put away, and keep their
 * room. Short lists stand there whole.
 */
export function LazyRows<Item>(props: LazyRowsProps<Item>) {
  const { items, keyOf, row, weightOf = () => 1, total = 0, isGrowing = false, isText } = props
  const [heights] = useState<Heights>(() => new Map())
  const own = items.reduce((sum, item) => sum + weightOf(item), 0)
  const rows = Math.max(own, total)
  if ((rows <= ROWS_AT_ONCE && !isGrowing) || (isText && IS_TEXT_WHOLE)) {
    return (
      <>
        {items.map((item) => (
          <Fragment key={keyOf(item)}>{row(item)}</Fragment>
        ))}
      </>
    )
  }
  return <Rows {...props} heights={heights} size={sizeFor(own, isGrowing)} />
}
