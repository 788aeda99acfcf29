import type { Aliases } from './expand/short-form'
import { createExpansion } from './expand/terms'
import { scanAll, type Variant } from './matching/scan'
import { makeScratch, type Scratch } from './matching/scratch'
import { buildSegment, type SearchDocument, type Segment } from './matching/segment'
import { bestOf } from './matching/top'

export interface SearchOptions {
  limit?: number
  offset?: number
  /** Leaves a document out where it answers false. */
  accepts?: (id: string) => boolean
}

export interface Found {
  /** The best first. */
  ids: string[]
  total: number
  /** The strings that were looked for and stand in the corpus: what to mark. */
  matched: string[]
}

export interface SearchEngine {
  /** Ids of the documents that answer, the best first. Never throws; bounded time. */
  search: (query: string, options?: SearchOptions) => string[]
  find: (query: string, options?: SearchOptions) => Found
  /** Adds documents without touching what is there; an id that is there already is replaced. */
  add: (documents: readonly SearchDocument[]) => void
  remove: (id: string) => void
  /** Other short names of units from now on. */
  know: (aliases: Aliases) => void
}

const LONGEST_QUERY = 2000
const DEFAULT_LIMIT = 20
const MOST_EXPANDED = 500

interface Held {
  segment: Segment
  /** What it was made of: to make it anew with others. */
  documents: readonly SearchDocument[]
  scratch: Scratch
  /** Numbers of documents that are gone. */
  gone: Set<number>
}

/** What a query stands for; no terms where nothing in the corpus is meant. */
interface Meant {
  terms: Variant[][]
  matched: string[]
}

/**
 * Finds documents by any words in them: exact substrings first; pinyin, short names of units and slips
 * of the pen are expanded into strings that stand in the corpus, and these are found exactly.
 */
export function createSearchEngine(
  documents: readonly SearchDocument[],
  aliases: Aliases = new Map(),
): SearchEngine {
  const held: Held[] = []
  const segments = () => held.map(({ segment }) => segment)
  let expand = createExpansion(segments, aliases)
  const homes = new Map<string, { held: Held; at: number }>()

  function remove(id: string): void {
    const home = homes.get(id)
    if (!home) return
    homes.delete(id)
    expanded.clear()
    home.held.gone.add(home.at)
  }

  /**
   * The last parts that are not much larger than the new one are made one with it: each document is built
   * again a few times in all, and parts stay few.
   */
  function add(more: readonly SearchDocument[]): void {
    if (more.length === 0) return
    more.forEach(({ id }) => remove(id))
    expanded.clear()
    let all = more
    for (let last = held[held.length - 1]; last; last = held[held.length - 1]) {
      const { documents: earlier, gone } = last
      if (earlier.length - gone.size >= all.length * 2) break
      all = [...earlier.filter((_, at) => !gone.has(at)), ...all]
      held.pop()
    }
    const segment = buildSegment(all)
    const one = { segment, documents: all, scratch: makeScratch(segment), gone: new Set<number>() }
    held.push(one)
    segment.ids.forEach((id, at) => homes.set(id, { held: one, at }))
  }

  /** What was typed the last times, and what it stands for: a person types on, deletes, and pages on. */
  const expanded = new Map<string, Meant>()

  function expandOnce(query: string): Meant {
    const known = expanded.get(query)
    if (known) return known
    if (expanded.size >= MOST_EXPANDED) expanded.clear()
    const terms = expand(query)
    const isFound = terms.length > 0 && terms.every((variants) => variants.length > 0)
    const matched = new Set(terms.flatMap((variants) => variants.map(({ text }) => text)))
    const meant = { terms: isFound ? terms : [], matched: isFound ? [...matched] : [] }
    expanded.set(query, meant)
    return meant
  }

  function find(query: string, options: SearchOptions = {}): Found {
    const { limit = DEFAULT_LIMIT, offset = 0, accepts } = options
    const { terms, matched } = expandOnce(query.slice(0, LONGEST_QUERY))
    if (terms.length === 0) return { ids: [], total: 0, matched }
    const best = bestOf(offset + limit)
    let total = 0
    let before = 0
    for (const { segment, scratch, gone } of held) {
      const first = before
      scanAll(segment, terms, scratch, (document, score) => {
        if (gone.has(document)) return
        if (accepts && !accepts(segment.ids[document] ?? '')) return
        total += 1
        best.offer(first + document, score, segment.ranks[document])
      })
      before += segment.ids.length
    }
    return { ids: best.items(offset).map(idOf), total, matched }
  }

  /** Documents are numbered through all parts, in order. */
  function idOf(number: number): string {
    let left = number
    for (const { segment } of held) {
      if (left < segment.ids.length) return segment.ids[left] ?? ''
      left -= segment.ids.length
    }
    return ''
  }

  function know(others: Aliases): void {
    expand = createExpansion(segments, others)
    expanded.clear()
  }

  add(documents)
  return { find, search: (query, options) => find(query, options).ids, add, remove, know }
}
