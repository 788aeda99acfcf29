import type { SearchReply, Suggestion } from '../../../../src/contract'
import {
  createOtherwise,
  digitIn,
  keyCited,
  meantBy,
  MOST_LOOKED_AT,
  MOST_SUGGESTIONS,
  numberIn,
  offsetOf,
  PAGE,
  rankAmong,
  readQuery,
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
import { findPieces, type PiecesPage } from '../../repositories/search/find-pieces'
import { isKept, isNumbered, listPieces } from '../../repositories/search/list-pieces'
import { answerFrom } from './database-answers'
import { openDatabaseExpansion } from './database-corpus'

/** So many to both sides of a page are ranked again by the engine: the database counts a little otherwise. */
const MARGIN = 30
/** So many names are looked among for what is mistyped. */
const MOST_NAMES = 5000
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
  const tags = await listTags(db, MOST_NAMES)
  const otherwise = createOtherwise(() => [...names, ...aliases.keys(), ...tags])
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
    for (const key of new Set(answer.citations.flatMap((one) => keyCited(one) ?? []))) {
      const cited = await listPieces(db, isKept(key), page)
      for (const entry of parsed(cited)) found.set(keyOf(entry), entry)
    }
    return { entries: [...found.values()], total: found.size, matched: [] }
  }

  async function numbered(query: string, page: Omit<PiecesPage, 'offset'>): Promise<Entry[]> {
    const no = numberIn(query)
    return no === null ? [] : parsed(await listPieces(db, isNumbered(no), page))
  }

  /** What some words find; where that is nothing and nothing answers, what may be meant by them. */
  async function findOr(query: string, page: PiecesPage, isAnswered: boolean) {
    const own = await find(query, page)
    if (own.total > 0 || isAnswered || numberIn(query) !== null) return { own, note: [] }
    for (const { words, note } of otherwise(query)) {
      const other = await find(words, page)
      if (other.total > 0) return { own: other, note: [note] }
    }
    return { own, note: [] }
  }

  return {
    async search(query, { cursor, limit = PAGE, ...filter } = {}) {
      const offset = offsetOf(cursor)
      if (offset === null) return null
      const { words, notes } = readQuery(query)
      const page = { ...filter, offset, limit, digit: digitIn(words) }
      const answer = offset === 0 ? await answerFrom(db, words, unitsIn) : null
      const { own, note } = await findOr(words, page, answer !== null)
      // A question finds what its answer cites, where its own words stand nowhere together.
      const meant = own.total > 0 || !answer ? own : await citedBy(answer, page)
      const first = offset === 0 ? await numbered(words, { ...page, digit: null }) : []
      return replyOf(answer, first, meant, { offset, limit, notes: [...notes, ...note] })
    },
    async suggest(query) {
      if (query.trim() === '') {
        return (await listTags(db, MOST_SUGGESTIONS)).map((text) => ({ kind: 'word', text }))
      }
      const page = { offset: 0, limit: MOST_LOOKED_AT }
      const { words } = readQuery(query)
      const { own } = await findOr(words, { ...page, digit: digitIn(words) }, false)
      return suggestionsOf(await numbered(words, page), own)
    },
  }
}
