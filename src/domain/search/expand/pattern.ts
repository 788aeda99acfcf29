import type { Segment } from '../matching/segment'
import { ENOUGH, visitHits } from '../matching/visit'
import { overRange, type Work } from '../work'
import { giveBack, MOST_SLOTS, mostFrequent, takeFits, type Fits, type Slot } from './slots'

/** Places looked at for one pair of characters: bounded work. */
const MOST_OF_PAIR = 5000

/** Characters that fit the only slot. */
function* findOne({ vocabulary: { pairs, counts } }: Segment, slot: Slot): Work<string[]> {
  const found = new Map<string, number>()
  yield* overRange(pairs.length, (at) => {
    const code = (pairs[at] ?? 0) >>> 16
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
function* fewestNeighbours(
  { vocabulary: { pairs, counts } }: Segment,
  slotCount: number,
  table: Fits,
): Work<{ inside: number; neighbours: Neighbours[] }> {
  const found = Array.from({ length: slotCount - 1 }, (): Neighbours[] => [])
  const sums = new Float64Array(slotCount - 1)
  yield* overRange(pairs.length, (at) => {
    const pair = pairs[at] ?? 0
    const both = (table[pair >>> 16] ?? 0) & ((table[pair & 0xffff] ?? 0) >>> 1)
    if (both === 0) return
    const words = String.fromCharCode(pair >>> 16, pair & 0xffff)
    const count = counts[at] ?? 0
    for (let inside = 0; inside < slotCount - 1; inside++) {
      if (((both >>> inside) & 1) === 0) continue
      found[inside]?.push({ words, count })
      sums[inside] = (sums[inside] ?? 0) + count
    }
  })
  const inside = sums.indexOf(Math.min(...sums))
  return { inside, neighbours: found[inside] ?? [] }
}

/** The strings of the pool that fit a table, and how often each stands there. */
function* findFitting(
  segment: Segment,
  slotCount: number,
  table: Fits,
): Work<ReadonlyMap<string, number>> {
  const { pairs, pool } = segment
  const { inside, neighbours } = yield* fewestNeighbours(segment, slotCount, table)
  if (slotCount === 2) return new Map(neighbours.map(({ words, count }) => [words, count]))
  const found = new Map<string, number>()
  const isFit = (start: number) => {
    for (let at = 0; at < slotCount; at++) {
      if ((((table[pool.charCodeAt(start + at)] ?? 0) >>> at) & 1) === 0) return false
    }
    return true
  }
  for (const { words } of neighbours) {
    let hits = 0
    yield* visitHits(pairs, words, (at) => {
      hits += 1
      const start = at - inside
      if (isFit(start)) {
        const text = pool.slice(start, start + slotCount)
        found.set(text, (found.get(text) ?? 0) + 1)
      }
      return hits < MOST_OF_PAIR ? 0 : ENOUGH
    })
  }
  return found
}

/** The different strings of a segment that fit a pattern, the most frequent first. */
export function* findPattern(segment: Segment, slots: readonly Slot[]): Work<string[]> {
  const [only] = slots
  if (only && slots.length === 1) return yield* findOne(segment, only)
  if (slots.length > MOST_SLOTS) return []
  const table = takeFits(slots)
  const found = yield* findFitting(segment, slots.length, table)
  giveBack(table, slots)
  return mostFrequent(found)
}
