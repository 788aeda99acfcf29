import type { OfficialDocument } from '../../../../contract'
import { overEach, type Work } from '../../work'
import { joined, signsOf } from './signs'
import { passagesIn, UNITS_OF_GRAM, type Passage } from './passages'

/** What is never heard in the corpus weighs as much as what stands in two places. */
const UNHEARD = 2
/** Two characters that never meet, between two pairs that do, are only where two words touch. */
const TOUCHING = 0.25

type Topic = readonly (readonly string[])[]

interface Coverage {
  isHeard: (pair: string) => boolean
  /** How much of the topic a text holds, 0 to 1; rare words weigh more. */
  shareOf: (topic: Topic, grams: ReadonlySet<string>) => number
  /** What each pair of a topic weighs. */
  weigh: (topic: Topic) => readonly (readonly [gram: string, weight: number])[]
}

function coverageOf(counts: ReadonlyMap<string, number>, most: () => number): Coverage {
  const isHeard = (gram: string) => counts.has(gram)
  const weightOf = (piece: readonly string[], at: number) => {
    const gram = piece[at] ?? ''
    // A character that is cut off by a number (800兆) stands nowhere alone.
    if (gram.length === 1 && !isHeard(gram) && /^\d/.test(piece[at - 1] ?? '')) return 0
    const weight = Math.log((most() + 1) / (counts.get(gram) ?? UNHEARD))
    const isTouching =
      !isHeard(gram) && isHeard(piece[at - 1] ?? '') && isHeard(piece[at + 1] ?? '')
    return isTouching ? weight * TOUCHING : weight
  }
  /** A question asks thousands of passages about one topic. */
  const known = new WeakMap<Topic, ReturnType<Coverage['weigh']>>()
  const weigh: Coverage['weigh'] = (topic) => {
    const weighed =
      known.get(topic) ??
      topic.flatMap((piece) => piece.map((gram, at) => [gram, weightOf(piece, at)] as const))
    known.set(topic, weighed)
    return weighed
  }
  return {
    isHeard,
    weigh,
    shareOf(topic, grams) {
      let all = 0
      let held = 0
      for (const [gram, weight] of weigh(topic)) {
        all += weight
        if (grams.has(gram)) held += weight
      }
      return all === 0 ? 0 : held / all
    },
  }
}

export interface HeldPassages {
  passages: readonly Passage[]
  /** Of each passage (`signs.ts`). */
  signs: Uint32Array
  coverage: Coverage
}

/** The passages of documents, read when first needed, each document once; and how common each pair is. */
export function holdPassages() {
  const held = new Map<OfficialDocument, { passages: Passage[]; signs: Uint32Array }>()
  const counts = new Map<string, number>()
  let sum = 0
  let current: readonly OfficialDocument[] = []
  let passages: Passage[] = []
  let signs: Uint32Array = new Uint32Array()
  const coverage = coverageOf(counts, () => sum)
  /** What is being brought up to other documents: whoever needs it does the next step, nobody does two at once. */
  let underWay: Work<void> | null = null

  function* count(all: readonly Passage[], by: 1 | -1): Work<void> {
    sum += all.length * by
    yield* overEach(all, ({ grams }) => {
      for (const gram of grams) {
        const times = (counts.get(gram) ?? 0) + by
        if (times > 0) counts.set(gram, times)
        else counts.delete(gram)
      }
      return grams.size * UNITS_OF_GRAM
    })
  }

  function* bringUp(documents: readonly OfficialDocument[]): Work<void> {
    const wanted = new Set(documents)
    for (const [document, own] of [...held]) {
      if (wanted.has(document)) continue
      yield* count(own.passages, -1)
      held.delete(document)
    }
    for (const document of documents) {
      if (held.has(document)) continue
      const own = yield* passagesIn(document)
      held.set(document, { passages: own, signs: signsOf(own) })
      yield* count(own, 1)
    }
    const all = documents.flatMap((document) => held.get(document) ?? [])
    passages = all.flatMap((one) => one.passages)
    signs = joined(all.map((one) => one.signs))
    current = documents
  }

  const isUpTo = (documents: readonly OfficialDocument[]) =>
    current.length === documents.length && documents.every((one, at) => one === current[at])

  return {
    /** A question that is dropped leaves what it has read to the next one. */
    *over(documents: readonly OfficialDocument[]): Work<HeldPassages> {
      while (!isUpTo(documents)) {
        underWay ??= bringUp(documents)
        const step = underWay.next()
        if (step.done) underWay = null
        else yield step.value
      }
      return { passages, signs, coverage }
    },
  }
}
