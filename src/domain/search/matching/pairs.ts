/**
 * Where each pair of neighbours stands in a string, page by page. Pairs are kept in buckets by a hash: those
 * of one bucket may differ, so what is found is checked. About two bytes a character; a page is small enough
 * to be made in a processor's near memory, and in a slice of time of its own.
 */
export interface PairIndex {
  text: string
  pages: Page[]
}

interface Page {
  start: number
  /** Bits of the hash. */
  bits: number
  /** Where each bucket ends in `positions`; it begins where the one before it ends. */
  ends: Uint16Array
  /** Places of pairs from `start` on, in order within their bucket. */
  positions: Uint16Array
}

const PAGE = 1 << 15
const LEAST_BITS = 4
const MOST_BITS = 12

function bucketOf(first: number, second: number, bits: number): number {
  return Math.imul(Math.imul(first, 0x9e37) + second, 0x9e3779b1) >>> (32 - bits)
}

function indexPage(text: string, start: number): Page {
  const end = Math.min(text.length - 1, start + PAGE)
  let bits = LEAST_BITS
  while (bits < MOST_BITS && 1 << (bits + 3) < end - start) bits += 1
  const ends = new Uint16Array(1 << bits)
  const buckets = new Uint16Array(end - start)
  let first = text.charCodeAt(start)
  for (let at = start; at < end; at++) {
    const second = text.charCodeAt(at + 1)
    const bucket = bucketOf(first, second, bits)
    buckets[at - start] = bucket
    ends[bucket] = (ends[bucket] ?? 0) + 1
    first = second
  }
  let sum = 0
  for (let bucket = 0; bucket < ends.length; bucket++) {
    const count = ends[bucket] ?? 0
    ends[bucket] = sum
    sum += count
  }
  const positions = new Uint16Array(end - start)
  for (let at = 0; at < positions.length; at++) {
    const bucket = buckets[at] ?? 0
    const slot = ends[bucket] ?? 0
    positions[slot] = at
    ends[bucket] = slot + 1
  }
  return { start, bits, ends, positions }
}

export function indexPairs(text: string): PairIndex {
  const pages: Page[] = []
  for (let start = 0; start + 1 < text.length; start += PAGE) pages.push(indexPage(text, start))
  return { text, pages }
}

/** How far into some words their rarest pair on a page stands; and its stretch of `positions`. */
function rarestOn({ bits, ends }: Page, words: string) {
  let from = 0
  let to = PAGE * 2
  let inside = 0
  for (let at = 0; at + 1 < words.length && from < to; at++) {
    const bucket = bucketOf(words.charCodeAt(at), words.charCodeAt(at + 1), bits)
    const begin = bucket === 0 ? 0 : (ends[bucket - 1] ?? 0)
    const end = ends[bucket] ?? 0
    if (end - begin < to - from) {
      from = begin
      to = end
      inside = at
    }
  }
  return { from, to, inside }
}

function standsAt(text: string, words: string, at: number): boolean {
  for (let inside = 0; inside < words.length; inside++) {
    if (text.charCodeAt(at + inside) !== words.charCodeAt(inside)) return false
  }
  return true
}

/** In how many places some words stand at the most: known without looking at any. */
export function mostHits({ text, pages }: PairIndex, words: string): number {
  if (words.length < 2) return text.length
  return pages.reduce((sum, page) => {
    const { from, to } = rarestOn(page, words)
    return sum + to - from
  }, 0)
}

/** Goes through the places of some words, in order but for the edges of pages, until `visit` answers false. */
export function visitHits(
  { text, pages }: PairIndex,
  words: string,
  visit: (at: number) => boolean | undefined,
): void {
  if (words.length === 0) return
  if (words.length === 1) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (visit(at) === false) return
    }
    return
  }
  for (const page of pages) {
    const { from, to, inside } = rarestOn(page, words)
    const base = page.start - inside
    for (let slot = from; slot < to; slot++) {
      const at = base + (page.positions[slot] ?? 0)
      if (standsAt(text, words, at) && visit(at) === false) return
    }
  }
}

export function stands(index: PairIndex, words: string): boolean {
  let found = false
  visitHits(index, words, () => {
    found = true
    return false
  })
  return found
}
