import { charactersOf, readingsOf, soften, syllables } from '../lexicon'
import { visitHits } from '../matching/pairs'
import type { Segment } from '../matching/segment'

/** One character of a pattern: the codes of the characters that fit. */
export type Slot = ReadonlySet<number>

/** Places looked at for one pair of characters: bounded work. */
const MOST_OF_PAIR = 5000
export const MOST_SLOTS = 32
/** Of the strings that fit a pattern so many are taken, the most frequent. */
export const MOST_FOUND = 24

const known = new Map<string, Slot>()

/** The characters with a reading that fits; kept under a name. */
function slotOf(name: string, fits: (syllable: string) => boolean): Slot {
  const made = known.get(name)
  if (made) return made
  const slot = new Set<number>()
  for (const syllable of syllables) {
    if (fits(syllable))
      for (const character of charactersOf(syllable)) slot.add(character.charCodeAt(0))
  }
  known.set(name, slot)
  return slot
}

/** Just this character. */
export const exactSlot = (character: string): Slot => new Set([character.charCodeAt(0)])

/** A whole syllable, as it is spelt or as it sounds to many. */
export function syllableSlot(letters: string): Slot {
  const soft = soften(letters)
  return slotOf(`=${soft}`, (one) => soften(one) === soft)
}

/** A syllable that begins so. */
export function beginningSlot(letters: string): Slot {
  const soft = soften(letters)
  return slotOf(`^${letters}`, (one) => one.startsWith(letters) || soften(one).startsWith(soft))
}

/** This character, or one that sounds like it. */
export function soundSlot(character: string): Slot {
  const slots = readingsOf(character).map(syllableSlot)
  return new Set([character.charCodeAt(0), ...slots.flatMap((slot) => [...slot])])
}

export function mostFrequent(found: ReadonlyMap<string, number>): string[] {
  return [...found]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_FOUND)
    .map(([text]) => text)
}

/** For each character, which slots it fits: bit 0 for the first. All zero between two patterns. */
let fits: Uint32Array | undefined

export function withFits<Result>(
  slots: readonly Slot[],
  run: (fits: Uint32Array) => Result,
): Result {
  const table = (fits ??= new Uint32Array(65_536))
  slots.forEach((slot, at) => {
    for (const code of slot) table[code] = (table[code] ?? 0) | (1 << at)
  })
  const result = run(table)
  for (const slot of slots) for (const code of slot) table[code] = 0
  return result
}

/** Characters that fit the only slot. */
function findOne({ vocabulary: { pairs, counts } }: Segment, slot: Slot): string[] {
  const found = new Map<string, number>()
  pairs.forEach((pair, at) => {
    const code = pair >>> 16
    if (!slot.has(code)) return
    const character = String.fromCharCode(code)
    found.set(character, (found.get(character) ?? 0) + (counts[at] ?? 0))
  })
  return mostFrequent(found)
}

interface Neighbours {
  words: string
  count: number
}

/** The pairs of the corpus that fit two neighbouring slots: those two that fewest places fit. */
function fewestNeighbours({ vocabulary }: Segment, slotCount: number, table: Uint32Array) {
  const { pairs, counts } = vocabulary
  const found = Array.from({ length: slotCount - 1 }, (): Neighbours[] => [])
  const sums = new Float64Array(slotCount - 1)
  for (let at = 0; at < pairs.length; at++) {
    const pair = pairs[at] ?? 0
    const both = (table[pair >>> 16] ?? 0) & ((table[pair & 0xffff] ?? 0) >>> 1)
    if (both === 0) continue
    const words = String.fromCharCode(pair >>> 16, pair & 0xffff)
    const count = counts[at] ?? 0
    for (let inside = 0; inside < slotCount - 1; inside++) {
      if (((both >>> inside) & 1) === 0) continue
      found[inside]?.push({ words, count })
      sums[inside] = (sums[inside] ?? 0) + count
    }
  }
  const inside = sums.indexOf(Math.min(...sums))
  return { inside, neighbours: found[inside] ?? [] }
}

/** The different strings of a segment that fit a pattern, the most frequent first. */
export function findPattern(segment: Segment, slots: readonly Slot[]): string[] {
  const [only] = slots
  if (only && slots.length === 1) return findOne(segment, only)
  if (slots.length > MOST_SLOTS) return []
  return withFits(slots, (table) => {
    const { pairs, pool } = segment
    const { inside, neighbours } = fewestNeighbours(segment, slots.length, table)
    const found = new Map<string, number>()
    if (slots.length === 2) {
      neighbours.forEach(({ words, count }) => found.set(words, count))
      return mostFrequent(found)
    }
    const isFit = (start: number) =>
      slots.every((_, at) => (((table[pool.charCodeAt(start + at)] ?? 0) >>> at) & 1) === 1)
    for (const { words } of neighbours) {
      let hits = 0
      visitHits(pairs, words, (at) => {
        hits += 1
        const start = at - inside
        if (isFit(start)) {
          const text = pool.slice(start, start + slots.length)
          found.set(text, (found.get(text) ?? 0) + 1)
        }
        return hits < MOST_OF_PAIR
      })
    }
    return mostFrequent(found)
  })
}
