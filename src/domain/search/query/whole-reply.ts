import type { SearchReply } from '../../../contract'
import type { Entry } from '../entries/entries'
import { keyOf } from '../entries/held-entries'

export interface PagePlace {
  offset: number
  limit: number
}

/** In which order kinds are told. */
const KINDS = ['task', 'theme', 'unit', 'document', 'attachment', 'post'] as const

type Kinds = NonNullable<SearchReply['kinds']>

export const kindsOf = (totalOf: (kind: (typeof KINDS)[number]) => number): Kinds =>
  KINDS.map((kind) => ({ kind, total: totalOf(kind) })).filter(({ total }) => total > 0)

/** Kinds by the first two letters, which no two share: cutting a key for each of ten thousand hits would be felt. */
const slotOf = (key: string) => key.charCodeAt(0) + 2 * key.charCodeAt(1)
const MOST_SLOTS = 3 * 128

/** Counts what is let in, by kind. */
export function countingKinds(accepts: (key: string) => boolean) {
  const counts = new Int32Array(MOST_SLOTS)
  return {
    accepts(key: string): boolean {
      if (!accepts(key)) return false
      const at = slotOf(key)
      counts[at] = (counts[at] ?? 0) + 1
      return true
    },
    totalOf: (kind: string) => counts[slotOf(kind)] ?? 0,
  }
}

/**
 * What a number alone means (31) stands before all else that is found: how much of it is on a page, and which page
 * of the rest goes with it. The rest leaves it out, so that no page has it twice and none loses another.
 */
export function placeFirst(first: readonly Entry[], { offset, limit }: PagePlace) {
  const keys = new Set(first.map(keyOf))
  const own = first.slice(offset, offset + limit)
  return {
    keys,
    own,
    rest: { offset: Math.max(0, offset - first.length), limit: limit - own.length },
  }
}

/** The newest document first, as everywhere. */
export const byRank = (one: Entry, other: Entry) =>
  one.rank - other.rank || (keyOf(one) < keyOf(other) ? -1 : 1)
