import { crossesSentences, SENTENCE_END, FIELD_COUNT, sentenceOf, type Segment } from './segment'

/** Title above units above theme above text. */
const WEIGHTS = [8, 4, 2, 1] as const
/** A place this far into its field counts half as early as its beginning (characters). */
const EARLY = 40
const DENSITY = 0.1
const MOST_DENSE = 5

/** A string to look for, and how much it is worth beside what was typed (1). */
export interface Variant {
  text: string
  worth: number
}

/** Room for one scan; made once for each segment. */
export interface Scratch {
  best: Float32Array
  count: Uint16Array
  touched: number[]
  /** Where each string that was asked for first stands in the pool, or -1: looked up once a search. */
  firsts: Map<string, number>
}

export function makeScratch(segment: Segment): Scratch {
  const { length } = segment.ids
  return {
    best: new Float32Array(length),
    count: new Uint16Array(length),
    touched: [],
    firsts: new Map(),
  }
}

/** Where a string first stands in the pool; -1 where it does not. */
export function firstAt({ pool }: Segment, { firsts }: Scratch, text: string): number {
  const known = firsts.get(text)
  if (known !== undefined) return known
  const at = pool.indexOf(text)
  firsts.set(text, at)
  return at
}

function note(scratch: Scratch, document: number, score: number): void {
  const { best, count, touched } = scratch
  if (count[document] === 0) touched.push(document)
  count[document] = Math.min((count[document] ?? 0) + 1, 999)
  if (score > (best[document] ?? 0)) best[document] = score
}

function scoreAt(field: number, offset: number, worth: number): number {
  const weight = WEIGHTS[field] ?? 1
  return weight * worth * (1 + 0.5 / (1 + offset / EARLY))
}

/** Words that cross the end of a sentence: found by their longest piece, then checked in the whole field. */
function scanAcross(segment: Segment, { text, worth }: Variant, scratch: Scratch): void {
  const piece = text
    .split(SENTENCE_END)
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '')
  const candidates = makeScratch(segment)
  if (piece === '') candidates.touched.push(...segment.ids.keys())
  else scanWithin(segment, { text: piece, worth }, candidates)
  for (const document of candidates.touched) {
    const fields = ['', '', '', '']
    for (const { field, sentence } of segment.sentencesOf(document)) {
      fields[field] += sentenceOf(segment, sentence)
    }
    fields.forEach((whole, field) => {
      const at = whole.indexOf(text)
      if (at >= 0) note(scratch, document, scoreAt(field, at, worth))
    })
  }
}

function scanWithin(segment: Segment, { text, worth }: Variant, scratch: Scratch): void {
  const { pool, starts, from, places, offsets } = segment
  let sentence = 0
  const first = firstAt(segment, scratch, text)
  for (let at = first; at >= 0; at = pool.indexOf(text, at + text.length)) {
    // The next sentence is near when hits are dense, far when they are rare.
    let low = sentence
    let high = starts.length - 1
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle
    }
    sentence = low
    const inside = at - (starts[sentence] ?? 0)
    for (let place = from[sentence] ?? 0; place < (from[sentence + 1] ?? 0); place++) {
      const owner = places[place] ?? 0
      const field = owner % FIELD_COUNT
      note(
        scratch,
        (owner - field) / FIELD_COUNT,
        scoreAt(field, (offsets[place] ?? 0) + inside, worth),
      )
    }
  }
}

/**
 * Adds what one term is worth to each document that has it, and tells how many terms each has had.
 * `scores` and `terms` are as long as the segment.
 */
export function scanTerm(
  segment: Segment,
  variants: readonly Variant[],
  scratch: Scratch,
  { scores, terms, at }: { scores: Float32Array; terms: Uint8Array; at: number },
): void {
  for (const variant of variants) {
    if (crossesSentences(variant.text)) scanAcross(segment, variant, scratch)
    else scanWithin(segment, variant, scratch)
  }
  const { best, count, touched } = scratch
  for (const document of touched) {
    if (terms[document] === at) {
      terms[document] = at + 1
      const density = Math.min((count[document] ?? 1) - 1, MOST_DENSE) * DENSITY
      scores[document] = (scores[document] ?? 0) + (best[document] ?? 0) + density
    }
    best[document] = 0
    count[document] = 0
  }
  touched.length = 0
}
