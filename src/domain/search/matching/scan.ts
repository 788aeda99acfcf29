import { addUp, forget, MOST_DENSE, note, scoreAt, worthOf, type Scratch } from './scratch'
import { mostHits, stands, visitHits } from './pairs'
import {
  crossesSentences,
  sentenceAt,
  sentenceOf,
  SENTENCES,
  SEPARATOR,
  type Segment,
} from './segment'

/** A string to look for, and how much it is worth beside what was typed (1). */
export interface Variant {
  text: string
  worth: number
}

/** Notes every place of a sentence in which a term stands `times` times, first `inside` characters in. */
function noteSentence(
  { bounds, places }: Segment,
  scratch: Scratch,
  { term, worth }: { term: number; worth: number },
  sentence: number,
  inside: number,
  times: number,
): void {
  const end = bounds[sentence * 2 + 3] ?? 0
  for (let place = bounds[sentence * 2 + 1] ?? 0; place < end; place++) {
    const owner = places[place * 2] ?? 0
    const score = scoreAt(owner & 3, (places[place * 2 + 1] ?? 0) + inside, worth)
    note(scratch, term, owner >> 2, score, times)
  }
}

function scanWithin(segment: Segment, { text, worth }: Variant, scratch: Scratch, term: number) {
  const { pairs, bounds } = segment
  const at = { term, worth }
  let last = -1
  let inside = 0
  let times = 0
  visitHits(pairs, text, (hit) => {
    const sentence = sentenceAt(segment, hit)
    if (sentence === last) {
      if (times < MOST_DENSE) times += 1
      return undefined
    }
    if (last >= 0) noteSentence(segment, scratch, at, last, inside, times)
    last = sentence
    inside = hit - (bounds[sentence * 2] ?? 0)
    times = 1
    return undefined
  })
  if (last >= 0) noteSentence(segment, scratch, at, last, inside, times)
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

/** Looks for the rarest piece, then checks the whole field. */
function scanAcross(segment: Segment, { text, worth }: Variant, scratch: Scratch, term: number) {
  const [rarest = ''] = piecesOf(text).sort(
    (one, other) => mostHits(segment.pairs, one) - mostHits(segment.pairs, other),
  )
  const candidates = new Set<number>()
  visitHits(segment.pairs, rarest, (at) => {
    const sentence = sentenceAt(segment, at + 1)
    const end = segment.bounds[sentence * 2 + 3] ?? 0
    for (let place = segment.bounds[sentence * 2 + 1] ?? 0; place < end; place++) {
      candidates.add((segment.places[place * 2] ?? 0) >> 2)
    }
    return undefined
  })
  for (const document of candidates) {
    const fields = ['', '', '', '']
    for (const { field, sentence } of segment.sentencesOf(document)) {
      fields[field] += sentenceOf(segment, sentence)
    }
    fields.forEach((whole, field) => {
      const at = whole.indexOf(text)
      if (at >= 0) note(scratch, term, document, scoreAt(field, at, worth))
    })
  }
}

const hitsOf = (segment: Segment, variants: readonly Variant[]) =>
  variants.reduce((sum, { text }) => sum + mostHits(segment.pairs, text), 0)

/** Looks for one term, and adds what it is worth to the documents that hold it and those before it. */
function scanTerm(segment: Segment, variants: readonly Variant[], scratch: Scratch, term: number) {
  scratch.touchedCount = 0
  for (const variant of variants) {
    const scan = crossesSentences(variant.text) ? scanAcross : scanWithin
    scan(segment, variant, scratch, term)
  }
  for (let at = 0; at < scratch.touchedCount; at++) addUp(scratch, term, scratch.touched[at] ?? 0)
}

/**
 * The documents that hold every term, each with what it is worth; the rarest term is looked for first, and
 * the others count only where it stands.
 */
export function scanAll(
  segment: Segment,
  terms: readonly (readonly Variant[])[],
  scratch: Scratch,
  offer: (document: number, score: number) => void,
): void {
  const inOrder =
    terms.length === 1
      ? terms
      : [...terms].sort((one, other) => hitsOf(segment, one) - hitsOf(segment, other))
  const { touched } = scratch
  let first: Int32Array | undefined
  inOrder.forEach((variants, term) => {
    scanTerm(segment, variants, scratch, term)
    if (term === 0 && terms.length > 1) first = touched.slice(0, scratch.touchedCount)
  })
  for (let at = 0; at < scratch.touchedCount; at++) {
    const document = touched[at] ?? 0
    offer(document, worthOf(scratch, document))
    forget(scratch, document)
  }
  first?.forEach((document) => forget(scratch, document))
}
