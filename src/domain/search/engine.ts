import type { Corpus } from './expand/corpus'
import type { Aliases } from './expand/short-form'
import { createExpansion } from './expand/terms'
import { keepMeanings } from './expand/meanings'
import { scanAll } from './matching/scan'
import { makeScratch } from './matching/scratch'
import type { SearchDocument } from './matching/segment'
import { bestOf } from './matching/top'
import { idOf, joined, type Part } from './matching/parts'
import { finish, overEach, type Work } from './work'

export type Accepts = (id: string, sort: number) => boolean

export interface SearchOptions {
  limit?: number
  offset?: number
  /**
   * Leaves a document out where it answers false. It is asked of every hit: who decides by the sort alone never
   * fetches the letters of ten thousand ids.
   */
  accepts?: Accepts
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
  /** `find` in steps: it may wait, or be dropped, between two of them, and others may search meanwhile. */
  finding: (query: string, options?: SearchOptions) => Work<Found>
  /** What stands in the texts, part by part. */
  corpora: () => readonly Corpus[]
  /** Adds documents without touching what is there; an id that is there already is replaced. */
  add: (documents: readonly SearchDocument[]) => void
  /** `add` in steps. Nothing else may be added, removed or made known before it is done. */
  adding: (documents: readonly SearchDocument[]) => Work<void>
  remove: (id: string) => void
  /** Other short names of units from now on. */
  know: (aliases: Aliases) => void
}

const LONGEST_QUERY = 2000
const DEFAULT_LIMIT = 20

/**
 * Finds documents by any words in them: exact substrings first; pinyin, short names of units and slips
 * of the pen are expanded into strings that stand in the corpus, and these are found exactly.
 */
export function createSearchEngine(
  documents: readonly SearchDocument[],
  aliases: Aliases = new Map(),
): SearchEngine {
  let held: readonly Part[] = []
  const corpora = () => held.map(({ corpus }) => corpus)
  const meanings = keepMeanings()
  let expand = createExpansion(corpora, aliases)
  const homes = new Map<string, { part: Part; at: number }>()

  function remove(id: string): void {
    const home = homes.get(id)
    if (!home) return
    homes.delete(id)
    meanings.forget()
    home.part.gone.add(home.at)
  }

  function* adding(more: readonly SearchDocument[]): Work<void> {
    if (more.length === 0) return
    more.forEach(({ id }) => remove(id))
    const [kept, made] = yield* joined(held, more)
    held = [...kept, made]
    yield* overEach(made.segment.ids, (id, at) => {
      homes.set(id, { part: made, at })
      return 1
    })
    meanings.forget()
  }

  function* finding(query: unknown, options: SearchOptions = {}): Work<Found> {
    const { limit = DEFAULT_LIMIT, offset = 0, accepts } = options
    const { terms, matched } = yield* meanings.of(
      typeof query === 'string' ? query.slice(0, LONGEST_QUERY) : '',
      expand,
    )
    if (terms.length === 0) return { ids: [], total: 0, matched }
    const best = bestOf(offset + limit)
    const parts = held
    let total = 0
    let before = 0
    for (const { segment, spare, gone } of parts) {
      const first = before
      const scratch = spare.pop() ?? makeScratch(segment)
      yield* scanAll(segment, terms, scratch, (document, score) => {
        if (gone.size > 0 && gone.has(document)) return
        if (accepts && !accepts(segment.ids[document] ?? '', segment.sorts[document] ?? 0)) return
        total += 1
        best.offer(first + document, score, segment.ranks[document])
      })
      spare.push(scratch)
      before += segment.ids.length
    }
    return { ids: best.items(offset).map((number) => idOf(parts, number)), total, matched }
  }

  const find = (query: string, options?: SearchOptions) => finish(finding(query, options))

  function know(others: Aliases): void {
    expand = createExpansion(corpora, others)
    meanings.forget()
  }

  finish(adding(documents))
  return {
    find,
    finding,
    search: (query, options) => find(query, options).ids,
    add: (more) => finish(adding(more)),
    adding,
    remove,
    corpora,
    know,
  }
}
