import type { Variant } from '../matching/scan'

const MOST_KEPT = 500

/** What a query stands for; no terms where nothing in the corpus is meant. */
export interface Meant {
  terms: Variant[][]
  /** The strings that were looked for: what to mark. */
  matched: string[]
}

export function meantBy(terms: Variant[][]): Meant {
  const isFound = terms.length > 0 && terms.every((variants) => variants.length > 0)
  const matched = new Set(terms.flatMap((variants) => variants.map(({ text }) => text)))
  return { terms: isFound ? terms : [], matched: isFound ? [...matched] : [] }
}

/** What was typed the last times, and what it stands for: a person types on, deletes, and pages on. */
export function keepMeanings() {
  const kept = new Map<string, Meant>()
  return {
    of(query: string, expand: (query: string) => Variant[][]): Meant {
      const known = kept.get(query)
      if (known) return known
      if (kept.size >= MOST_KEPT) kept.clear()
      const meant = meantBy(expand(query))
      kept.set(query, meant)
      return meant
    },
    forget: () => kept.clear(),
  }
}
