import { STEP, type Work } from '../work'
import { normalise } from './normalise'
import type { SearchDocument } from './segment'

/** Fields by weight: title, units, section, text (docs/search.md). */
export const FIELD_COUNT = 4

const ENDS = new Set([...'。;!?\n'].map((end) => end.charCodeAt(0)))

function unitsText(units: SearchDocument['units']): string {
  return typeof units === 'string' ? units : units.join('、')
}

/** Each different sentence of some documents once, and every place where one stands, in order. */
interface Sentences {
  sentences: string[]
  /** Of each place: its sentence, document × 4 + field, and where it stands in that field. */
  owners: number[]
  places: number[]
  offsets: number[]
  /** The first place of each document; one more at the end. */
  firstOf: Int32Array
  /** Different names of units. */
  names: Set<string>
}

/** Takes in texts sentence by sentence. */
function keepSentences() {
  const known = new Map<string, number>()
  const sentences: string[] = []
  const owners: number[] = []
  const places: number[] = []
  const offsets: number[] = []

  function add(sentence: string, place: number, offset: number): void {
    let owner = known.get(sentence)
    if (owner === undefined) {
      owner = sentences.length
      known.set(sentence, owner)
      sentences.push(sentence)
    }
    owners.push(owner)
    places.push(place)
    offsets.push(offset)
  }

  /** What was read of the sentence at hand, and where it begins in its field. */
  let begun = ''
  let start = 0

  /** Reads a stretch of a field from a place on. */
  function read(stretch: string, from: number, place: number): void {
    // One character to one character: a text may be normalised in pieces.
    const text = normalise(stretch)
    let begin = 0
    for (let at = 0; at < text.length; at++) {
      if (!ENDS.has(text.charCodeAt(at))) continue
      add(begun + text.slice(begin, at + 1), place, start)
      begun = ''
      begin = at + 1
      start = from + begin
    }
    begun += text.slice(begin)
  }

  function end(place: number): void {
    if (begun !== '') add(begun, place, start)
    begun = ''
    start = 0
  }

  return { sentences, owners, places, offsets, read, end }
}

export function* readSentences(documents: readonly SearchDocument[]): Work<Sentences> {
  const { read, end, ...kept } = keepSentences()
  const firstOf = new Int32Array(documents.length + 1)
  const names = new Set<string>()
  let units = 0
  for (const [at, document] of documents.entries()) {
    firstOf[at] = kept.owners.length
    const unitNames = unitsText(document.units)
    const fields = [document.title, unitNames, document.section, document.text]
    for (const [field, text] of fields.entries()) {
      const place = at * FIELD_COUNT + field
      for (let from = 0; from < text.length; from += STEP) {
        const stretch = text.length <= STEP ? text : text.slice(from, from + STEP)
        read(stretch, from, place)
        units += stretch.length
        if (units < STEP) continue
        yield units
        units = 0
      }
      end(place)
    }
    for (const name of unitNames.split(/[、,;\s]+/)) if (name !== '') names.add(normalise(name))
    units += 1
  }
  firstOf[documents.length] = kept.owners.length
  return { ...kept, firstOf, names }
}
