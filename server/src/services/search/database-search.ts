import type { DocumentSummary, SearchReply, Suggestion } from '../../../../src/contract'
import {
  boundTo,
  countOf,
  digitIn,
  hotAmong,
  keyOf,
  keysOf,
  kindsOf,
  MOST_LOOKED_AT,
  MOST_SUGGESTIONS,
  offsetOf,
  PAGE,
  placeFirst,
  quotesOf,
  readQuery,
  replyOf,
  suggestionsOf,
  titlesOf,
  unitsAsked,
  unknownNotes,
  type SearchPage,
} from '../../../../src/domain/search/elsewhere'
import type { Db } from '../../database/schema'
import { listSummaries } from '../../repositories/content/documents'
import { listCountedTags } from '../../repositories/search/ask-corpus'
import { answerFrom } from './database-answers'
import { openDatabaseFinding } from './database-finding'
import { keysThere, piecesCited, piecesNumbered } from './known-pieces'

/** Search over all that is published, wherever its texts are. */
export interface Searching {
  search: (query: string, page?: SearchPage) => Promise<SearchReply | null>
  suggest: (query: string) => Promise<Suggestion[]>
}

// Checked against the contract when they were published.
const summaryOf = (text: string) => JSON.parse(text) as DocumentSummary

/** The same search where the texts are in the database. Good for one revision of what is published. */
export async function openDatabaseSearch(db: Db): Promise<Searching> {
  const { names, aliases, findOr, findAll } = await openDatabaseFinding(db)
  const titles = titlesOf((await listSummaries(db)).map(summaryOf))
  const unitsIn = (query: string) => unitsAsked(query, names, aliases)

  return {
    async search(query, { cursor, limit = PAGE, ...filter } = {}) {
      const offset = offsetOf(cursor)
      if (offset === null) return null
      const { words, notes } = readQuery(query)
      const said = await answerFrom(db, words, unitsIn, filter.document)
      const cited = said ? await piecesCited(db, said, filter) : []
      const keysLeft = new Set(cited.map(keyOf))
      // From when on a post is told narrows nothing down.
      const { until: _, ...asked } = filter
      const answer = boundTo(said, asked, (key) => keysLeft.has(key))
      const numbered = await piecesNumbered(db, words, filter)
      const first = numbered.length > 0 || !answer ? numbered : cited
      const { keys, own: before, rest } = placeFirst(first, { offset, limit })
      const page = { ...filter, ...rest, digit: digitIn(words), without: [...keys] }
      const { own, note } = await findAll(words, page, answer !== null || first.length > 0)
      const found = {
        ...own,
        entries: [...before, ...own.entries],
        total: first.length + own.total,
        ...(answer && { quotes: quotesOf(answer) }),
        kinds: kindsOf((kind) => (own.kinds.get(kind) ?? 0) + countOf(kind, first)),
      }
      const there = await keysThere(db, keysOf(asked))
      const unknown = unknownNotes(asked, (key) => there.has(key))
      const told = { offset, limit, notes: [...notes, ...unknown, ...note] }
      return replyOf(offset === 0 ? answer : null, found, told)
    },
    async suggest(query) {
      if (query.trim() === '') {
        return hotAmong(await listCountedTags(db, MOST_SUGGESTIONS))
      }
      const page = { offset: 0, limit: MOST_LOOKED_AT }
      const { words } = readQuery(query)
      const first = await piecesNumbered(db, words)
      const { own } = await findOr(words, { ...page, digit: digitIn(words) }, first.length > 0)
      return suggestionsOf(first, own, titles)
    },
  }
}
