import { LARGEST_PIECE, type Work } from '../work'

/**
 * Where each pair of neighbours stands in a string, page by page. Pairs are kept in buckets by a hash: those
 * of one bucket may differ, so what is found is checked. About two bytes a character; a page is small enough
 * to be made in a processor's near memory, and in a slice of time of its own.
 */
export interface PairIndex {
  text: string
  pages: Page[]
}

export interface Page {
  start: number
  /** Bits of the hash. */
  bits: number
  /** Where each bucket ends in `positions`; it begins where the one before it ends. */
  ends: Uint16Array
  /** Places of pairs from `start` on, in order within their bucket. */
  positions: Uint16Array
}

const PAGE = LARGEST_PIECE
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

export function* indexPairs(text: string): Work<PairIndex> {
  const pages: Page[] = []
  for (let start = 0; start + 1 < text.length; start += PAGE) {
    pages.push(indexPage(text, start))
    yield Math.min(PAGE, text.length - start)
  }
  return { text, pages }
}

/** A stretch of the places on a page that may hold some words: those of their rarest pair. */
export interface Stretch {
  /** The next place to look at. */
  at: number
  to: number
  /** What is added to a place to get where the words would begin. */
  base: number
}

export function stretchOn({ bits, ends, start }: Page, words: string): Stretch {
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
  return { at: from, to, base: start - inside }
}

/** In how many places some words stand at the most: known without looking at any. */
export function mostHits({ text, pages }: PairIndex, words: string): number {
  if (words.length < 2) return text.length
  return pages.reduce((sum, page) => {
    const { at, to } = stretchOn(page, words)
    return sum + to - at
  }, 0)
}
