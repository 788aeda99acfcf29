import { overRange, type Work } from '../work'

/** Every so many characters of the pool it is noted which sentence stands there: 64. */
export const MARK_BITS = 6

export interface Layout {
  /** Of sentence s: at 2s where it begins in the pool, at 2s + 1 where its places begin; one more at the end. */
  bounds: Int32Array
  /** The sentence that holds every 64th character of the pool. */
  marks: Int32Array
}

/** For each sentence two numbers that are read together: where it begins, and where its places begin. */
export function* layOut(sentences: readonly string[], owners: readonly number[]): Work<Layout> {
  const count = sentences.length
  const bounds = new Int32Array((count + 1) * 2)
  let end = 1
  yield* overRange(count, (at) => {
    bounds[at * 2] = end
    end += (sentences[at]?.length ?? 0) + 1
  })
  bounds[count * 2] = end
  yield* overRange(owners.length, (at) => {
    const place = (owners[at] ?? 0) * 2 + 3
    bounds[place] = (bounds[place] ?? 0) + 1
  })
  yield* overRange(count, (at) => {
    bounds[at * 2 + 3] = (bounds[at * 2 + 3] ?? 0) + (bounds[at * 2 + 1] ?? 0)
  })
  const marks = new Int32Array((end >> MARK_BITS) + 1)
  let sentence = 0
  yield* overRange(marks.length, (mark) => {
    const at = mark << MARK_BITS
    while (sentence + 1 < count && (bounds[sentence * 2 + 2] ?? 0) <= at) sentence += 1
    marks[mark] = sentence
  })
  return { bounds, marks }
}

/** Puts the places of each sentence together, each two numbers: a counting sort. */
export function* groupPlaces(
  bounds: Int32Array,
  owners: readonly number[],
  places: readonly number[],
  offsets: readonly number[],
): Work<Int32Array> {
  const next = new Int32Array(bounds.length / 2)
  const grouped = new Int32Array(owners.length * 2)
  yield* overRange(next.length, (at) => {
    next[at] = bounds[at * 2 + 1] ?? 0
  })
  yield* overRange(owners.length, (entry) => {
    const owner = owners[entry] ?? 0
    const slot = next[owner] ?? 0
    next[owner] = slot + 1
    grouped[slot * 2] = places[entry] ?? 0
    grouped[slot * 2 + 1] = offsets[entry] ?? 0
  })
  return grouped
}
