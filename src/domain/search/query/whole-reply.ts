import type { SearchReply } from '../../../contract'
import type { Accepts } from '../engine'
import type { Entry } from '../entries/entries'
import { keyOf } from '../entries/held-entries'
import { KINDS, sortOf, SORTS } from '../entries/sorts'

export interface PagePlace {
  offset: number
  limit: number
}

type Kinds = NonNullable<SearchReply['kinds']>

export const kindsOf = (totalOf: (kind: (typeof KINDS)[number]) => number): Kinds =>
  KINDS.map((kind) => ({ kind, total: totalOf(kind) })).filter(({ total }) => total > 0)

/** Counts what is let in, by kind. */
export function countingKinds(accepts: Accepts) {
  const counts = new Int32Array(SORTS)
  return {
    accepts(key: string, sort: number): boolean {
      if (!accepts(key, sort)) return false
      counts[sort] = (counts[sort] ?? 0) + 1
      return true
    },
    totalOf: (kind: (typeof KINDS)[number]) => counts[sortOf(kind)] ?? 0,
  }
}

export const countOf = (kind: string, all: readonly Entry[]) =>
  all.filter((one) => one.kind === kind).length

/**
 * What a number alone means (31), or an answer cites, stands before all else that is found: how much of it is on a page, and which page
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
