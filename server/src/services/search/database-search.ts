import type { SearchReply, Suggestion } from '../../../../src/contract'
import {
  meantBy,
  MOST_LOOKED_AT,
  MOST_SUGGESTIONS,
  numberIn,
  offsetOf,
  PAGE,
  rankAmong,
  replyOf,
  suggestionsOf,
  keyOf,
  unitsAsked,
  type Entry,
  type Meant,
  type SearchPage,
} from '../../../../src/domain/search/elsewhere'
import type { Db } from '../../database/schema'
import { listTags } from '../../repositories/search/ask-corpus'
import {
  findPieces,
  isCited,
  isNumbered,
  listPieces,
  type PiecesPage,
} from '../../repositories/search/find-pieces'
import { answerFrom } from './database-answers'
import { openDatabaseExpansion } from './database-corpus'

/** So many to both sides of a page are ranked again by the engine: the database counts a little otherwise. */
const MARGIN = 30
const MOST_KEPT = 500
const LONGEST_QUERY = 2000

/** Search over all that is published, wherever its texts are. */
export interface Searching {
  search: (query: string, page?: SearchPage) => Promise<SearchReply | null>
  suggest: (query: string) => Promise<Suggestion[]>
}

// Written by index-search.ts.
const parsed = (entries: readonly string[]) => entries.map((text) => JSON.parse(text) as Entry)

/** Equals come as they come in memory: by rank, and of one rank by key. */
const inOrder = (entries: ReadonlyMap<string, Entry>) =>
  [...entries]
    .map(([id, entry]) => ({ ...entry, id }))
    .sort((one, other) => one.rank - other.rank || (one.id < other.id ? -1 : 1))

/** The same search where the texts are in the database. Good for one revision of what is published. */
export async function openDatabaseSearch(db: Db): Promise<Searching> {
  const { names, aliases, expand } = await openDatabaseExpansion(db)
  const meanings = new Map<string, Meant>()
  const unitsIn = (query: string) => unitsAsked(query, names, aliases)

  async function meaningOf(query: string): Promise<Meant> {
    const known = meanings.get(query)
    if (known) return known
    const meant = meantBy(await expand(query.slice(0, LONGEST_QUERY)))
    if (meanings.size >= MOST_KEPT) meanings.clear()
    meanings.set(query, meant)
    return meant
  }

  /** The database finds and scores; the engine ranks what is near the page. */
  async function find(query: string, page: PiecesPage) {
    const { terms, matched } = await meaningOf(query)
    if (terms.length === 0) return { entries: [], total: 0, matched }
    const from = Math.max(0, page.offset - MARGIN)
    const limit = page.offset + page.limit + MARGIN - from
    const found = await findPieces(db, terms, { ...page, offset: from, limit })
    const entries = new Map(parsed(found.entries).map((entry) => [keyOf(entry), entry]))
    const ids = rankAmong(inOrder(entries), terms).slice(
      page.offset - from,
      page.offset - from + page.limit,
    )
    return { entries: ids.flatMap((id) => entries.get(id) ?? []), total: found.total, matched }
  }

  async function citedBy(answer: NonNullable<SearchReply['answer']>, page: PiecesPage) {
    const found = new Map<string, Entry>()
    for (const { documentId, taskNo, quote } of answer.citations) {
      const cited = await listPieces(db, isCited(documentId, taskNo, quote), page)
      for (const entry of parsed(cited)) found.set(keyOf(entry), entry)
    }
    return { entries: [...found.values()], total: found.size, matched: [] }
  }

  async function numbered(query: string, page: Omit<PiecesPage, 'offset'>): Promise<Entry[]> {
    const no = numberIn(query)
    return no === null ? [] : parsed(await listPieces(db, isNumbered(no), page))
  }

  return {
    async search(query, { cursor, limit = PAGE, ...filter } = {}) {
      const offset = offsetOf(cursor)
      if (offset === null) return null
      const page = { ...filter, offset, limit }
      const answer = offset === 0 ? await answerFrom(db, query, unitsIn) : null
      const own = await find(query, page)
      // A question finds what its answer cites, where its own words stand nowhere together.
      const meant = own.total > 0 || !answer ? own : await citedBy(answer, page)
      const first = offset === 0 ? await numbered(query, page) : []
      return replyOf(answer, first, meant, page)
    },
    async suggest(query) {
      if (query.trim() === '') {
        return (await listTags(db, MOST_SUGGESTIONS)).map((text) => ({ kind: 'word', text }))
      }
      const page = { offset: 0, limit: MOST_LOOKED_AT }
      const { entries, matched } = await find(query, page)
      return suggestionsOf(await numbered(query, page), { entries, matched })
    },
  }
}
