import { overRange, type Work } from '../work'

/** The different pairs of neighbours in a string, and how often each stands there. */
export interface Vocabulary {
  /** First character × 65,536 + second, as a signed 32-bit number. */
  pairs: Int32Array
  counts: Int32Array
}

const LEAST = 1 << 8
/** No pair: the pool never holds two NULs. */
const NONE = 0

const slotFor = (pair: number, size: number) =>
  (Math.imul(pair ^ (pair >>> 15), 0x9e3779b1) >>> 7) & (size - 1)

/** Counts pairs in a table with open addresses, which doubles when half full. */
export function* countPairs(text: string): Work<Vocabulary> {
  let size = LEAST
  let pairs = new Int32Array(size)
  let counts = new Int32Array(size)
  let used = 0

  const grow = () => {
    const [oldPairs, oldCounts] = [pairs, counts]
    size *= 2
    pairs = new Int32Array(size)
    counts = new Int32Array(size)
    oldPairs.forEach((pair, at) => {
      if (pair === NONE) return
      let slot = slotFor(pair, size)
      while (pairs[slot] !== NONE) slot = (slot + 1) & (size - 1)
      pairs[slot] = pair
      counts[slot] = oldCounts[at] ?? 0
    })
  }

  yield* overRange(text.length - 1, (at) => {
    const pair = (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
    let slot = slotFor(pair, size)
    while (pairs[slot] !== NONE && pairs[slot] !== pair) slot = (slot + 1) & (size - 1)
    counts[slot] = (counts[slot] ?? 0) + 1
    if (pairs[slot] === pair) return
    pairs[slot] = pair
    used += 1
    if (used * 2 > size) grow()
  })
  const kept = new Int32Array(used)
  const keptCounts = new Int32Array(used)
  let next = 0
  yield* overRange(size, (slot) => {
    const pair = pairs[slot] ?? NONE
    if (pair === NONE) return
    kept[next] = pair
    keptCounts[next] = counts[slot] ?? 0
    next += 1
  })
  return { pairs: kept, counts: keptCounts }
}
