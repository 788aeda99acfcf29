import { UNITS_OF_ENTRY, type Entry } from './entries'
import { LARGEST_PIECE, overEach, type Work } from '../work'

/** Putting one source of a key in order takes as long as reading so many characters. */
const UNITS_OF_SOURCE = 8

/** Ids are unique within a kind only. */
export const keyOf = ({ kind, id }: Pick<Entry, 'kind' | 'id'>) => `${kind}:${id}`

const isSameText = (one: Entry, other: Entry | undefined) =>
  one.title === other?.title &&
  one.units === other.units &&
  one.section === other.section &&
  one.text === other.text &&
  one.rank === other.rank

/** What can be found now, by source (a document, a post). */
export interface HeldEntries {
  all: ReadonlyMap<string, Entry>
  /** Puts what a source now has in the place of what it had. Answers with the keys that are to be settled. */
  put: (source: string, entries: readonly Entry[]) => Work<ReadonlySet<string>>
  /**
   * Brings keys up to their sources; once for all that came together, for a unit may stand in every one. Answers
   * with those whose words changed or are gone: what an index must look at again, and nothing else.
   */
  settle: (keys: ReadonlySet<string>) => Work<string[]>
}

/** A unit that several documents name is one entry, as the newest says it, and belongs to them all. */
export function holdEntries(): HeldEntries {
  const all = new Map<string, Entry>()
  const bySource = new Map<string, readonly Entry[]>()
  const sourcesOf = new Map<string, Map<string, Entry>>()

  function joined(key: string): Entry | undefined {
    const sources = [...(sourcesOf.get(key)?.values() ?? [])]
    if (sources.length < 2) return sources[0]
    // A unit may stand in every document: no sorting for the sake of the first.
    const newest = sources.reduce((one, other) => (other.rank < one.rank ? other : one))
    const documentIds = sources.flatMap(({ facets }) => facets.documentIds)
    return { ...newest, facets: { ...newest.facets, documentIds } }
  }

  /** Whether the words of a key changed or are gone. */
  function isChanged(key: string): boolean {
    const known = all.get(key)
    const entry = joined(key)
    if (entry) all.set(key, entry)
    else {
      all.delete(key)
      sourcesOf.delete(key)
    }
    return !entry || !isSameText(entry, known)
  }

  return {
    all,
    *put(source, entries) {
      const before = bySource.get(source) ?? []
      yield* overEach(before, (entry) => {
        sourcesOf.get(keyOf(entry))?.delete(source)
        return UNITS_OF_ENTRY
      })
      yield* overEach(entries, (entry) => {
        const holders = sourcesOf.get(keyOf(entry)) ?? new Map<string, Entry>()
        sourcesOf.set(keyOf(entry), holders.set(source, entry))
        return UNITS_OF_ENTRY
      })
      if (entries.length > 0) bySource.set(source, entries)
      else bySource.delete(source)
      return new Set([...before, ...entries].map(keyOf))
    },
    *settle(keys) {
      const changed: string[] = []
      yield* overEach(keys, (key) => {
        const units = UNITS_OF_ENTRY + UNITS_OF_SOURCE * (sourcesOf.get(key)?.size ?? 0)
        if (isChanged(key)) changed.push(key)
        return Math.min(units, LARGEST_PIECE)
      })
      return changed
    },
  }
}
