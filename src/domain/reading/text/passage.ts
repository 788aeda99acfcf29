import type { Line } from './lines'

/** Running text gathered from one or more lines, which remembers where each piece stands in the source. */
export interface Passage {
  text: string
  folded: string
  /** Its last characters, folded: asking the whole, line for line, would cost the square of its length. */
  tail: string
  /** Its words end in a letter or a digit. */
  isLatinEnd: boolean
  /** Where each piece begins: in `text`, and in the source. */
  pieces: { at: number; source: number }[]
}

export function emptyPassage(): Passage {
  return { text: '', folded: '', tail: '', isLatinEnd: false, pieces: [] }
}

const TAIL_LENGTH = 600

/** The last characters of a passage that goes on with `folded`. */
export function tailOf(tail: string, folded: string): string {
  return folded.length >= TAIL_LENGTH
    ? folded.slice(-TAIL_LENGTH)
    : (tail + folded).slice(-TAIL_LENGTH)
}

const LATIN_END = /[A-Za-z0-9]$/
const LATIN_START = /^[A-Za-z0-9]/

/** Adds the rest of a line from `from` (offset in its text) on. Wrapped Chinese is joined without a space. */
export function addLine(passage: Passage, line: Line, from = 0, joint = ''): void {
  const text = line.text.slice(from)
  if (text === '') return
  const needsSpace = joint === '' && passage.isLatinEnd && LATIN_START.test(text)
  const between = passage.text === '' ? '' : needsSpace ? ' ' : joint
  passage.text += between
  passage.folded += between
  passage.pieces.push({ at: passage.text.length, source: line.textStart + from })
  passage.text += text
  const folded = line.folded.slice(from)
  passage.folded += folded
  passage.tail = tailOf(passage.tail, between + folded)
  passage.isLatinEnd = LATIN_END.test(text)
}

/** Index of the piece that holds a place in the passage: pieces are in order, so by halves. */
export function pieceAt({ pieces }: Passage, at: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The source offset of a place in the passage. */
export function sourceOf(passage: Passage, at: number): number {
  const piece = passage.pieces[pieceAt(passage, at)] ?? { at: 0, source: 0 }
  return piece.source + (at - piece.at)
}
