/** Every so many characters of the pool it is noted which sentence stands there: 64. */
export const MARK_BITS = 6

/**
 * For each sentence two numbers that are read together: where it begins in the pool, and where its places
 * begin; one more sentence at the end. `marks`: the sentence that holds every 64th character.
 */
export function layOut(sentences: readonly string[], owners: readonly number[]) {
  const count = sentences.length
  const bounds = new Int32Array((count + 1) * 2)
  let end = 1
  sentences.forEach((sentence, at) => {
    bounds[at * 2] = end
    end += sentence.length + 1
  })
  bounds[count * 2] = end
  for (const owner of owners) bounds[owner * 2 + 3] = (bounds[owner * 2 + 3] ?? 0) + 1
  for (let at = 1; at <= count; at++) {
    bounds[at * 2 + 1] = (bounds[at * 2 + 1] ?? 0) + (bounds[at * 2 - 1] ?? 0)
  }
  const marks = new Int32Array((end >> MARK_BITS) + 1)
  let sentence = 0
  for (let mark = 0; mark < marks.length; mark++) {
    const at = mark << MARK_BITS
    while (sentence + 1 < count && (bounds[sentence * 2 + 2] ?? 0) <= at) sentence += 1
    marks[mark] = sentence
  }
  return { bounds, marks }
}

/** Puts the places of each sentence together, each two numbers: a counting sort. */
export function groupPlaces(
  bounds: Int32Array,
  owners: readonly number[],
  places: readonly number[],
  offsets: readonly number[],
): Int32Array {
  const next = new Int32Array(bounds.length / 2)
  next.forEach((_, sentence) => (next[sentence] = bounds[sentence * 2 + 1] ?? 0))
  const grouped = new Int32Array(owners.length * 2)
  owners.forEach((owner, entry) => {
    const slot = next[owner] ?? 0
    next[owner] = slot + 1
    grouped[slot * 2] = places[entry] ?? 0
    grouped[slot * 2 + 1] = offsets[entry] ?? 0
  })
  return grouped
}
