import type { ReactNode } from 'react'
import { Words } from '@/platform/elements/elements'
import './marked.scss'

/** Text with some stretches marked. `ranges` are half-open UTF-16 offsets, in order, without overlap. */
export function Marked({
  text,
  ranges,
  current,
  currentId,
}: {
  text: string
  ranges: readonly (readonly [number, number])[]
  /** Where the one begins that was gone to: it is framed, and has the id. */
  current?: number
  currentId?: string
}) {
  const pieces: ReactNode[] = []
  let at = 0
  for (const [start, end] of ranges) {
    if (start < at || end <= start || end > text.length) continue
    if (start > at) pieces.push(text.slice(at, start))
    pieces.push(
      <Words
        key={start}
        as='mark'
        id={start === current ? currentId : undefined}
        className={start === current ? 'marked is-current' : 'marked'}
      >
        {text.slice(start, end)}
      </Words>,
    )
    at = end
  }
  // What stands between marks needs no element of its own.
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  )
}
