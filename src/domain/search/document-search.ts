import type { FeedPost, OfficialDocument, SearchReply, Suggestion } from '../../contract'
import { createAnswering } from './answers'
import { citedBy } from './cited-by'
import { entriesIn, entriesOfPost, UNITS_OF_ENTRY, type Entry } from './entries'
import { createSearchEngine } from './engine'
import { acceptingBy } from './filter'
import { holdEntries, keyOf } from './held-entries'
import {
  hotWords,
  MOST_LOOKED_AT,
  numberIn,
  offsetOf,
  PAGE,
  replyOf,
  suggestionsOf,
  type SearchPage,
} from './replies'
import type { SearchDocument } from './matching/segment'
import { finish, overEach, type Work } from './work'

/** What came and what went since the last change. */
export interface SearchChange {
  /** New or changed. */
  documents?: readonly OfficialDocument[]
  posts?: readonly FeedPost[]
  goneDocuments?: readonly string[]
  gonePosts?: readonly string[]
}

export interface DocumentSearch {
  /** Null where the cursor is none of ours. */
  search: (query: string, page?: SearchPage) => SearchReply | null
  /** For an empty query: what the documents name most. */
  suggest: (query: string) => Suggestion[]
  /** `search` and `suggest` in steps: each may wait, or be dropped, between two of them. */
  searching: (query: string, page?: SearchPage) => Work<SearchReply | null>
  suggesting: (query: string) => Work<Suggestion[]>
  /** Takes in what changed; nothing else is read or built again. */
  change: (change: SearchChange) => void
}

function* aliasesOf(documents: readonly OfficialDocument[]): Work<Map<string, string>> {
  const names = new Map<string, string>()
  yield* overEach(documents, ({ units }) => {
    for (const { name, aliases } of units) for (const alias of aliases) names.set(alias, name)
    return units.length
  })
  return names
}

/** The newest first; of one day by id. */
function inOrder(one: OfficialDocument, other: OfficialDocument): number {
  const [a, b] = [one.issuedOn ?? '', other.issuedOn ?? '']
  if (a !== b) return a < b ? 1 : -1
  return one.id < other.id ? -1 : 1
}

/** Those of one instant stand in the order of their ids. */
const byId = (posts: readonly FeedPost[]) =>
  [...posts].sort((one, other) => (one.id < other.id ? -1 : 1))

const searchable = (id: string, { title, units, section, text, rank }: Entry) => ({
  id,
  title,
  units,
  section,
  text,
  rank,
})

/** What is held while documents come and go. */
function createLibrary() {
  const held = holdEntries()
  const engine = createSearchEngine([])
  const library = new Map<string, OfficialDocument>()
  const answers = createAnswering()
  const all = () => [...library.values()].sort(inOrder)

  /** Puts what changed in its place; answers with the keys to look at again. */
  function* take(changed: SearchChange): Work<string[]> {
    const { documents = [], posts = [], goneDocuments = [], gonePosts = [] } = changed
    for (const document of documents) library.set(document.id, document)
    for (const id of goneDocuments) library.delete(id)
    const keys = new Set<string>()
    function* put(source: string, entries: readonly Entry[]): Work<void> {
      for (const key of yield* held.put(source, entries)) keys.add(key)
    }
    for (const id of goneDocuments) yield* put(`document:${id}`, [])
    for (const id of gonePosts) yield* put(`post:${id}`, [])
    for (const one of documents) yield* put(`document:${one.id}`, yield* entriesIn(one))
    for (const one of byId(posts)) yield* put(`post:${one.id}`, entriesOfPost(one))
    return yield* held.settle(keys)
  }

  function* changing(changed: SearchChange): Work<void> {
    const keys = yield* take(changed)
    const found: SearchDocument[] = []
    yield* overEach(keys, (key) => {
      const entry = held.all.get(key)
      if (entry) found.push(searchable(key, entry))
      else engine.remove(key)
      return UNITS_OF_ENTRY
    })
    yield* engine.adding(found)
    const { documents = [], goneDocuments = [] } = changed
    if (documents.length + goneDocuments.length === 0) return
    engine.know(yield* aliasesOf([...library.values()]))
    answers.over(all())
  }

  return { entries: held.all, engine, answers, all, changing }
}

/** `createDocumentSearch` in steps. */
export function* openDocumentSearch(
  documents: readonly OfficialDocument[],
  posts: readonly FeedPost[] = [],
): Work<DocumentSearch> {
  const { entries, engine, answers, all, changing } = createLibrary()

  const entryOf = (key: string) => {
    const entry = entries.get(key)
    return entry ? [entry] : []
  }
  const numbered = (query: string) => {
    const no = numberIn(query)
    return no === null ? [] : [...entries.values()].filter(({ taskNo }) => taskNo === no)
  }

  function* searching(query: string, page: SearchPage = {}): Work<SearchReply | null> {
    const { cursor, limit = PAGE, until, ...filter } = page
    const offset = offsetOf(cursor)
    if (offset === null) return null
    const accepts = acceptingBy(entries, filter, until)
    const answer = offset === 0 ? yield* answers.answering(query) : null
    // A question finds what its answer cites, where its own words stand nowhere together.
    const own = yield* engine.finding(query, { offset, limit, accepts })
    const meant = own.total > 0 || !answer ? own : citedBy(entries, answer.citations, accepts)
    const first = offset === 0 ? numbered(query).filter((one) => accepts(keyOf(one))) : []
    const found = { ...meant, entries: meant.ids.flatMap(entryOf) }
    return replyOf(answer, first, found, { offset, limit })
  }

  function* suggesting(query: string): Work<Suggestion[]> {
    if (query.trim() === '') return yield* hotWords(all())
    const { ids, matched } = yield* engine.finding(query, { limit: MOST_LOOKED_AT })
    return suggestionsOf(numbered(query), { entries: ids.flatMap(entryOf), matched })
  }

  yield* changing({ documents, posts })
  return {
    change: (changed) => finish(changing(changed)),
    search: (query, page) => finish(searching(query, page)),
    searching,
    suggest: (query) => finish(suggesting(query)),
    suggesting,
  }
}

/** Search over whole documents, on the phone and on the server alike. Never throws. */
export function createDocumentSearch(
  documents: readonly OfficialDocument[],
  posts: readonly FeedPost[] = [],
): DocumentSearch {
  return finish(openDocumentSearch(documents, posts))
}
