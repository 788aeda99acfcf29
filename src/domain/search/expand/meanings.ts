import type { Variant } from '../matching/across'
import type { Work } from '../work'

const MOST_KEPT = 500

/** What a query stands for; no terms where nothing in the corpus is meant. */
export interface Meant {
  terms: Variant[][]
  /** The strings that were looked for: what to mark. */
  matched: string[]
}

export function meantBy(terms: Variant[][]): Meant {
  const found = terms.every((variants) => variants.length > 0) ? terms : []
  const matched = new Set(found.flatMap((variants) => variants.map(({ text }) => text)))
  return { terms: found, matched: [...matched] }
}

/** What was typed the last times, and what it stands for: a person types on, deletes, and pages on. */
export function keepMeanings() {
  let kept = new Map<string, Meant>()
  return {
    *of(query: string, expand: (query: string) => Work<Variant[][]>): Work<Meant> {
      const known = kept.get(query)
      if (known) return known
      // What changes meanwhile forgets: a meaning of before is not kept for after.
      const own = kept
      const meant = meantBy(yield* expand(query))
      if (own.size >= MOST_KEPT) own.clear()
      own.set(query, meant)
      return meant
    },
    forget() {
      kept = new Map()
    },
  }
}
