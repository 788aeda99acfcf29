import type { DocumentSummary, SearchReply, Suggestion } from '../../../../src/contract'
import {
  createOtherwise,
  digitIn,
  kindsOf,
  meantBy,
  MOST_LOOKED_AT,
  MOST_SUGGESTIONS,
  offsetOf,
  PAGE,
  placeFirst,
  rankAmong,
  readQuery,
  replyOf,
  suggestionsOf,
  titlesOf,
  keyOf,
  unitsAsked,
  type Entry,
  type Meant,
  type SearchPage,
} from '../../../../src/domain/search/elsewhere'
import type { Db } from '../../database/schema'
import { listSummaries } from '../../repositories/content/documents'
import { listTags } from '../../repositories/search/ask-corpus'
import { findPieces, type PiecesPage } from '../../repositories/search/find-pieces'
import { answerFrom } from './database-answers'
import { openDatabaseExpansion } from './database-corpus'
import { parsed, piecesCited, piecesNumbered } from './known-pieces'

/** So many to both sides of a page are ranked again by the engine: the database counts a little otherwise. */
const MARGIN = 30
/** So many names are looked among for what is mistyped. */
const MOST_NAMES = 5000
const MOST_KEPT = 500
const NONE: ReadonlyMap<string, number> = new Map()
const LONGEST_QUERY = 2000

/** Search over all that is published, wherever its texts are. */
export interface Searching {
  search: (query: string, page?: SearchPage) => Promise<SearchReply | null>
  suggest: (query: string) => Promise<Suggestion[]>
}

// Checked against the contract when they were published.
const summaryOf = (text: string) => JSON.parse(text) as DocumentSummary

/** Equals come as they come in memory: by rank, and of one rank by key. */
const inOrder = (entries: ReadonlyMap<string, Entry>) =>
  [...entries]
    .map(([id, entry]) => ({ ...entry, id }))
    .sort((one, other) => one.rank - other.rank || (one.id < other.id ? -1 : 1))

/** The same search where the texts are in the database. Good for one revision of what is published. */
export async function openDatabaseSearch(db: Db): Promise<Searching> {
  const { names, aliases, expand } = await openDatabaseExpansion(db)
  const tags = await listTags(db, MOST_NAMES)
  const titles = titlesOf((await listSummaries(db)).map(summaryOf))
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
    if (terms.length === 0) return { entries: [], total: 0, kinds: NONE, matched }
    const from = Math.max(0, page.offset - MARGIN)
    const limit = page.offset + page.limit + MARGIN - from
    const found = await findPieces(db, terms, { ...page, offset: from, limit })
    const entries = new Map(parsed(found.entries).map((entry) => [keyOf(entry), entry]))
    const ids = rankAmong(inOrder(entries), terms).slice(
      page.offset - from,
      page.offset - from + page.limit,
    )
    const { total, kinds } = found
    return { entries: ids.flatMap((id) => entries.get(id) ?? []), total, kinds, matched }
  }

  /** What some words find; where that is nothing and nothing answers, what may be meant by them. */
  async function findOr(query: string, page: PiecesPage, isEnough: boolean) {
    const own = await find(query, page)
    if (own.total > 0 || isEnough) return { own, note: [] }
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
      const first = await piecesNumbered(db, words, filter)
      const { keys, own: before, rest } = placeFirst(first, { offset, limit })
      const page = { ...filter, ...rest, digit: digitIn(words), without: [...keys] }
      const answer = await answerFrom(db, words, unitsIn)
      const isEnough = answer !== null || first.length > 0
      const { own, note } = await findOr(words, page, isEnough)
      // A question finds what its answer cites, where its own words stand nowhere together.
      const isCited = own.total === 0 && first.length === 0 && answer !== null
      const meant = isCited ? await piecesCited(db, answer, page) : own
      const found = {
        ...meant,
        entries: [...before, ...meant.entries],
        total: first.length + meant.total,
        kinds: kindsOf(
          (kind) => (meant.kinds.get(kind) ?? 0) + (kind === 'task' ? first.length : 0),
        ),
      }
      const told = { offset, limit, notes: [...notes, ...note] }
      return replyOf(offset === 0 ? answer : null, found, told)
    },
    async suggest(query) {
      if (query.trim() === '') {
        return (await listTags(db, MOST_SUGGESTIONS)).map((text) => ({ kind: 'word', text }))
      }
      const page = { offset: 0, limit: MOST_LOOKED_AT }
      const { words } = readQuery(query)
      const first = await piecesNumbered(db, words)
      const { own } = await findOr(words, { ...page, digit: digitIn(words) }, first.length > 0)
      return suggestionsOf(first, own, titles)
    },
  }
}
