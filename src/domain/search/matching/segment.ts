import { inStretches, overRange, type Work } from '../work'
import { groupPlaces, layOut, MARK_BITS } from './layout'
import { indexPairs, type PairIndex } from './pairs'
import { FIELD_COUNT, readSentences } from './sentences'
import { countPairs, type Vocabulary } from './vocabulary'

/** What the engine finds: any text with a title, who answers for it, and where it stands. */
export interface SearchDocument {
  id: string
  title: string
  /** Names of units, as a list, or joined by 、 or blanks. */
  units: string | readonly string[]
  section: string
  text: string
  /** Among equals the lower comes first; without it they come in the order given. */
  rank?: number
  /** A small number (0…255) that `accepts` is told: which sort of thing it is. */
  sort?: number
}

/**
 * The index of some documents: each different sentence once, joined into one string (`pool`), and for
 * each the places where it stands. Official texts repeat themselves; and where a pair of characters stands
 * in the string is known (`pairs.ts`).
 */
export interface Segment {
  ids: string[]
  ranks: Float64Array
  sorts: Uint8Array
  /** Sentences, each between two separators. */
  pool: string
  pairs: PairIndex
  /** Of sentence s: at 2s where it begins in `pool`, at 2s + 1 where its places begin; one more at the end. */
  bounds: Int32Array
  /** The sentence that holds every 64th character of `pool`. */
  marks: Int32Array
  /** Of place p: at 2p document × 4 + field, at 2p + 1 where the sentence stands in that field. */
  places: Int32Array
  /** Different names of units, by their first character but 市, 区 or 县. */
  unitNames: Map<string, string[]>
  vocabulary: Vocabulary
  /** Sentences of each document in order, for words that cross a sentence's end. */
  sentencesOf: (document: number) => { field: number; sentence: number }[]
}

export const SEPARATOR = '\u0001'
export const SENTENCES = /[^。;!?\n]*[。;!?\n]|[^。;!?\n]+$/g

/** Whether something comes after a sentence's end. */
export const crossesSentences = (text: string): boolean => /[。;!?\n][^]/.test(text)

export function sentenceOf({ pool, bounds }: Segment, sentence: number): string {
  return pool.slice(bounds[sentence * 2], (bounds[sentence * 2 + 2] ?? 0) - 1)
}

/** The sentence that holds a place of the pool. */
export function sentenceAt({ bounds, marks }: Segment, at: number): number {
  let sentence = marks[at >> MARK_BITS] ?? 0
  while ((bounds[sentence * 2 + 2] ?? Infinity) <= at) sentence += 1
  return sentence
}

/** A unit's name without the level it stands at: 市信访办 is looked up as 信访办. */
export const bareName = (name: string) => name.replace(/^[市省区县](?=..)/, '')

function byFirst(names: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const name of names) {
    const first = bareName(name).charAt(0)
    found.set(first, [...(found.get(first) ?? []), name])
  }
  return found
}

/** The pool: every sentence between two separators. */
function* joined(sentences: readonly string[]): Work<string> {
  let pool = SEPARATOR
  yield* inStretches(sentences.length, (from, to) => {
    pool += sentences.slice(from, to).join(SEPARATOR) + SEPARATOR
  })
  return pool
}

/** Builds the index; linear in the size of the texts. */
export function* buildSegment(documents: readonly SearchDocument[]): Work<Segment> {
  const { sentences, owners, places, offsets, firstOf, names } = yield* readSentences(documents)
  const pool = yield* joined(sentences)
  const layout = yield* layOut(sentences, owners)
  const inOrder = new Int32Array(owners.length)
  const fieldOf = new Uint8Array(owners.length)
  yield* overRange(owners.length, (at) => {
    inOrder[at] = owners[at] ?? 0
    fieldOf[at] = (places[at] ?? 0) % FIELD_COUNT
  })
  return {
    ids: documents.map(({ id }) => id),
    ranks: Float64Array.from(documents, ({ rank = 0 }) => rank),
    sorts: Uint8Array.from(documents, ({ sort = 0 }) => sort),
    pool,
    pairs: yield* indexPairs(pool),
    ...layout,
    places: yield* groupPlaces(layout.bounds, owners, places, offsets),
    unitNames: byFirst(names),
    vocabulary: yield* countPairs(pool),
    sentencesOf: (document) => {
      const list: { field: number; sentence: number }[] = []
      for (let at = firstOf[document] ?? 0; at < (firstOf[document + 1] ?? 0); at++) {
        list.push({ field: fieldOf[at] ?? 0, sentence: inOrder[at] ?? 0 })
      }
      return list
    },
  }
}
