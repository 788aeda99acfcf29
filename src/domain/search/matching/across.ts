import { overEach, type Work } from '../work'
import { mostHits } from './pairs'
import { note, scoreAt, type Scratch } from './scratch'
import {
  crossesSentences,
  sentenceAt,
  sentenceOf,
  SENTENCES,
  SEPARATOR,
  type Segment,
} from './segment'
import { stands, visitHits } from './visit'

/** A string to look for, and how much it is worth beside what was typed (1). */
export interface Variant {
  text: string
  worth: number
}

/** Words that cross the ends of sentences, as they stand in the pool: each piece at the edge of its own. */
function piecesOf(text: string): string[] {
  const pieces = text.match(SENTENCES) ?? []
  return pieces.map(
    (piece, at) => (at > 0 ? SEPARATOR : '') + piece + (at < pieces.length - 1 ? SEPARATOR : ''),
  )
}

/** Whether a text stands in a segment; of one that crosses sentences, whether its pieces do. */
export function standsIn({ pairs }: Segment, text: string): boolean {
  const words = crossesSentences(text) ? piecesOf(text) : [text]
  return words.every((one) => stands(pairs, one))
}

/** The documents in which a piece stands. */
function* documentsWith(segment: Segment, piece: string): Work<Set<number>> {
  const { pairs, places, bounds } = segment
  const found = new Set<number>()
  yield* visitHits(pairs, piece, (at) => {
    const sentence = sentenceAt(segment, at + 1)
    const first = bounds[sentence * 2 + 1] ?? 0
    const end = bounds[sentence * 2 + 3] ?? 0
    for (let place = first; place < end; place++) found.add((places[place * 2] ?? 0) >> 2)
    return end - first
  })
  return found
}

/** Looks for the rarest piece, then checks the whole field. */
export function* scanAcross(
  segment: Segment,
  { text, worth }: Variant,
  scratch: Scratch,
  term: number,
): Work<void> {
  const [rarest = ''] = piecesOf(text).sort(
    (one, other) => mostHits(segment.pairs, one) - mostHits(segment.pairs, other),
  )
  const candidates = yield* documentsWith(segment, rarest)
  yield* overEach(candidates, (document) => {
    const fields = ['', '', '', '']
    for (const { field, sentence } of segment.sentencesOf(document)) {
      fields[field] += sentenceOf(segment, sentence)
    }
    fields.forEach((whole, field) => {
      const at = whole.indexOf(text)
      if (at >= 0) note(scratch, term, document, scoreAt(field, at, worth))
    })
    return fields.reduce((sum, { length }) => sum + length, 1)
  })
}
