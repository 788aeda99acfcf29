import { overRange, STEP, type Work } from '../work'
import { addUp, CUT, forget, note, scoreAt, worthOf, type Scratch } from './scratch'
import { mostHits } from './pairs'
import { scanAcross, type Variant } from './across'
import { visitHits } from './visit'
import { crossesSentences, sentenceAt, type Segment } from './segment'

/** A sentence in which a term stands `times` times, first `inside` characters in. */
interface Hit {
  sentence: number
  inside: number
  times: number
  worth: number
}

/** A string and the characters beside it, where one of its edges is within a number. */
const CUT_NUMBER = /^[\d.]\d|\d[\d.]$/

function* scanWithin(
  segment: Segment,
  { text, worth }: Variant,
  scratch: Scratch,
  term: number,
): Work<void> {
  const { pool, pairs, bounds, places } = segment
  const isNumber = /\d/.test(text)
  const hit: Hit = { sentence: -1, inside: 0, times: 0, worth: 0 }
  /** Sentences with too many places for one step. */
  const large: Work<void>[] = []
  const noteAt = (place: number, { inside, times, worth: own }: Hit) => {
    const owner = places[place * 2] ?? 0
    const score = scoreAt(owner & 3, (places[place * 2 + 1] ?? 0) + inside, own)
    note(scratch, term, owner >> 2, score, times)
  }
  /** Notes every place of the sentence that was hit (before the first there are none); how many. */
  const settle = (): number => {
    const first = bounds[hit.sentence * 2 + 1] ?? 0
    const count = (bounds[hit.sentence * 2 + 3] ?? 0) - first
    if (count > STEP) {
      const one = { ...hit }
      large.push(overRange(count, (at) => noteAt(first + at, one)))
      return 0
    }
    for (let at = 0; at < count; at++) noteAt(first + at, hit)
    return count
  }
  yield* visitHits(pairs, text, (at) => {
    const sentence = sentenceAt(segment, at)
    const own =
      isNumber && CUT_NUMBER.test(pool.slice(at - 1, at + text.length + 1)) ? worth * CUT : worth
    if (sentence === hit.sentence && own <= hit.worth) {
      hit.times += 1
      return 0
    }
    const units = settle()
    hit.sentence = sentence
    hit.inside = at - (bounds[sentence * 2] ?? 0)
    hit.times = 1
    hit.worth = own
    return units
  })
  settle()
  for (const work of large) yield* work
}

const hitsOf = (segment: Segment, variants: readonly Variant[]) =>
  variants.reduce((sum, { text }) => sum + mostHits(segment.pairs, text), 0)

/** Looks for one term, and adds what it is worth to the documents that hold it and those before it. */
function* scanTerm(
  segment: Segment,
  variants: readonly Variant[],
  scratch: Scratch,
  term: number,
): Work<void> {
  scratch.touchedCount = 0
  for (const variant of variants) {
    const scan = crossesSentences(variant.text) ? scanAcross : scanWithin
    yield* scan(segment, variant, scratch, term)
  }
  yield* overRange(scratch.touchedCount, (at) => addUp(scratch, term, scratch.touched[at] ?? 0))
}

/**
 * The documents that hold every term, each with what it is worth; the rarest term is looked for first, and
 * the others count only where it stands. Work that is dropped leaves its scratch behind, no longer zero.
 */
export function* scanAll(
  segment: Segment,
  terms: readonly (readonly Variant[])[],
  scratch: Scratch,
  offer: (document: number, score: number) => void,
): Work<void> {
  const inOrder = [...terms].sort((one, other) => hitsOf(segment, one) - hitsOf(segment, other))
  const { touched } = scratch
  let first: Int32Array | undefined
  for (const [term, variants] of inOrder.entries()) {
    yield* scanTerm(segment, variants, scratch, term)
    if (term === 0 && terms.length > 1) first = touched.slice(0, scratch.touchedCount)
  }
  yield* overRange(scratch.touchedCount, (at) => {
    const document = touched[at] ?? 0
    offer(document, worthOf(scratch, document))
    forget(scratch, document)
  })
  first?.forEach((document) => forget(scratch, document))
}
