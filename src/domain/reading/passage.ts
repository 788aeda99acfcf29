import type { Line } from './lines'

/** Running text gathered from one or more lines, which remembers where each piece stands in the source. */
export interface Passage {
  text: string
  folded: string
  /** Where each piece begins: in `text`, and in the source. */
  pieces: { at: number; source: number }[]
}

export function emptyPassage(): Passage {
  return { text: '', folded: '', pieces: [] }
}

const LATIN_END = /[A-Za-z0-9]$/
const LATIN_START = /^[A-Za-z0-9]/

/** Adds the rest of a line from `from` (offset in its text) on. Wrapped Chinese is joined without a space. */
export function addLine(passage: Passage, line: Line, from = 0, joint = ''): void {
  const text = line.text.slice(from)
  if (text === '') return
  const needsSpace = joint === '' && LATIN_END.test(passage.text) && LATIN_START.test(text)
  const between = passage.text === '' ? '' : needsSpace ? ' ' : joint
  passage.text += between
  passage.folded += between
  passage.pieces.push({ at: passage.text.length, source: line.textStart + from })
  passage.text += text
  passage.folded += line.folded.slice(from)
}

/** The source offset of a place in the passage. */
export function sourceOf(passage: Passage, at: number): number {
  let last = passage.pieces[0] ?? { at: 0, source: 0 }
  for (const piece of passage.pieces) {
    if (piece.at > at) break
    last = piece
  }
  return last.source + (at - last.at)
}
