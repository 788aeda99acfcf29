import { Words } from '@/platform/elements/elements'
import './marked.scss'

/** Text with some stretches marked. `ranges` are half-open UTF-16 offsets, in order, without overlap. */
export function Marked({
  text,
  ranges,
}: {
  text: string
  ranges: readonly (readonly [number, number])[]
}) {
  const pieces: { text: string; isMarked: boolean; start: number }[] = []
  let at = 0
  for (const [start, end] of ranges) {
    if (start < at || end <= start || end > text.length) continue
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false, start: at })
    pieces.push({ text: text.slice(start, end), isMarked: true, start })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false, start: at })
  // A text without marks, which is nearly every one, needs no element of its own.
  if (!pieces.some(({ isMarked }) => isMarked)) return <>{text}</>
  return (
    <>
      {pieces.map(({ text: piece, isMarked, start }) =>
        isMarked ? (
          <Words key={start} as='mark' className='marked'>
            {piece}
          </Words>
        ) : (
          <Words key={start}>{piece}</Words>
        ),
      )}
    </>
  )
}
