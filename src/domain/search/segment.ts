import { normalise } from './normalise'

/** What the engine finds: any text with a title, who answers for it, and where it stands. */
export interface SearchDocument {
  id: string
  title: string
  /** Names of units, as a list, or joined by 、 or blanks. */
  units: string | readonly string[]
  section: string
  text: string
}

/** Fields by weight: title, units, section, text (docs/search.md). */
export const FIELD_COUNT = 4

/**
 * The index of some documents: each different sentence once, joined into one string (`pool`), and for
 * each the places where it stands. Official texts repeat themselves; and one `indexOf` over one string
 * is the fastest search that JavaScript has.
 */
export interface Segment {
  ids: string[]
  pool: string
  /** Where each sentence begins in `pool`; one more at the end. */
  starts: Int32Array
  /** Places of sentence s: `from[s]` to `from[s + 1]` in `places` and `offsets`. */
  from: Int32Array
  /** Document × 4 + field. */
  places: Int32Array
  /** Where the sentence stands in its field. */
  offsets: Int32Array
  /** Each different name of a unit. */
  unitNames: string[]
  /** Sentences of each document in order, for words that cross a sentence's end. */
  sentencesOf: (document: number) => { field: number; sentence: number }[]
}

const SEPARATOR = '\u0001'
export const SENTENCE_END = /[。;；!！?？\n]/
const SENTENCES = /[^。;；!！?？\n]*[。;；!！?？\n]|[^。;；!！?？\n]+$/g

export function crossesSentences(text: string): boolean {
  const at = text.search(SENTENCE_END)
  return at >= 0 && at < text.length - 1
}

export function sentenceOf(segment: Segment, sentence: number): string {
  return segment.pool.slice(segment.starts[sentence], (segment.starts[sentence + 1] ?? 0) - 1)
}

function unitsText(units: SearchDocument['units']): string {
  return typeof units === 'string' ? units : units.join('、')
}

/** Builds the index; linear in the size of the texts. */
export function buildSegment(documents: readonly SearchDocument[]): Segment {
  const known = new Map<string, number>()
  const sentences: string[] = []
  const owners: number[] = []
  const places: number[] = []
  const offsets: number[] = []
  const firstOf = new Int32Array(documents.length + 1)
  const names = new Set<string>()

  const add = (text: string, place: number) => {
    let offset = 0
    for (const piece of text.match(SENTENCES) ?? []) {
      let sentence = known.get(piece)
      if (sentence === undefined) {
        sentence = sentences.length
        known.set(piece, sentence)
        sentences.push(normalise(piece))
      }
      owners.push(sentence)
      places.push(place)
      offsets.push(offset)
      offset += piece.length
    }
  }
  documents.forEach((document, at) => {
    firstOf[at] = owners.length
    const units = unitsText(document.units)
    add(document.title, at * FIELD_COUNT)
    add(units, at * FIELD_COUNT + 1)
    add(document.section, at * FIELD_COUNT + 2)
    add(document.text, at * FIELD_COUNT + 3)
    for (const name of units.split(/[、,;\s]+/)) if (name !== '') names.add(normalise(name))
  })
  firstOf[documents.length] = owners.length

  const starts = new Int32Array(sentences.length + 1)
  let end = 0
  sentences.forEach((sentence, at) => {
    starts[at] = end
    end += sentence.length + 1
  })
  starts[sentences.length] = end

  const from = new Int32Array(sentences.length + 1)
  for (const owner of owners) from[owner + 1] = (from[owner + 1] ?? 0) + 1
  for (let at = 1; at < from.length; at++) from[at] = (from[at] ?? 0) + (from[at - 1] ?? 0)
  const next = from.slice()
  const sortedPlaces = new Int32Array(owners.length)
  const sortedOffsets = new Int32Array(owners.length)
  owners.forEach((owner, entry) => {
    const slot = next[owner] ?? 0
    next[owner] = slot + 1
    sortedPlaces[slot] = places[entry] ?? 0
    sortedOffsets[slot] = offsets[entry] ?? 0
  })
  const inOrder = Int32Array.from(owners)
  const fieldOf = Uint8Array.from(places, (place) => place % FIELD_COUNT)
  return {
    ids: documents.map(({ id }) => id),
    pool: sentences.length === 0 ? '' : sentences.join(SEPARATOR) + SEPARATOR,
    starts,
    from,
    places: sortedPlaces,
    offsets: sortedOffsets,
    unitNames: [...names],
    sentencesOf: (document) => {
      const list: { field: number; sentence: number }[] = []
      for (let at = firstOf[document] ?? 0; at < (firstOf[document + 1] ?? 0); at++) {
        list.push({ field: fieldOf[at] ?? 0, sentence: inOrder[at] ?? 0 })
      }
      return list
    },
  }
}
