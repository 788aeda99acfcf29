import type { FeedPost, OfficialDocument, SearchReply, Suggestion } from '../../contract'
import { createAnswering } from './answers'
import { entriesOf, entriesOfPost, type Entry } from './entries'
import { createSearchEngine } from './engine'
import { isLeft } from './filter'
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

type Citations = NonNullable<SearchReply['answer']>['citations']

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
  /** Takes in what changed; nothing else is read or built again. */
  change: (change: SearchChange) => void
}

function aliasesOf(documents: readonly OfficialDocument[]): Map<string, string> {
  return new Map(
    documents.flatMap(({ units }) =>
      units.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)),
    ),
  )
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

/** Search over whole documents, on the phone and on the server alike. Never throws. */
export function createDocumentSearch(
  documents: readonly OfficialDocument[],
  posts: readonly FeedPost[] = [],
): DocumentSearch {
  const held = holdEntries()
  const entries = held.all
  const engine = createSearchEngine([])
  const library = new Map<string, OfficialDocument>()
  const answering = createAnswering()
  const inLibrary = () => [...library.values()].sort(inOrder)

  function change(changed: SearchChange): void {
    const { documents = [], posts = [], goneDocuments = [], gonePosts = [] } = changed
    for (const document of documents) library.set(document.id, document)
    for (const id of goneDocuments) library.delete(id)
    const keys = new Set([
      ...goneDocuments.flatMap((id) => held.put(`document:${id}`, [])),
      ...gonePosts.flatMap((id) => held.put(`post:${id}`, [])),
      ...documents.flatMap((one) => held.put(`document:${one.id}`, entriesOf(one))),
      ...byId(posts).flatMap((one) => held.put(`post:${one.id}`, entriesOfPost(one))),
    ])
    for (const key of keys) if (!entries.has(key)) engine.remove(key)
    engine.add([...keys].flatMap((key) => entryOf(key).map((entry) => searchable(key, entry))))
    if (documents.length + goneDocuments.length === 0) return
    engine.know(aliasesOf([...library.values()]))
    answering.over(inLibrary())
  }

  const entryOf = (key: string) => {
    const entry = entries.get(key)
    return entry ? [entry] : []
  }
  const numbered = (query: string) => {
    const no = numberIn(query)
    return no === null ? [] : [...entries.values()].filter(({ taskNo }) => taskNo === no)
  }

  function citedBy(citations: Citations, accepts: (key: string) => boolean) {
    const cited = citations.flatMap(({ documentId, taskNo, quote }) =>
      [...entries.values()].filter(
        ({ kind, id, taskNo: no, text }) =>
          id.startsWith(`${documentId}-`) &&
          ((kind === 'task' && no !== undefined && no === taskNo) ||
            (kind === 'attachment' && text.includes(quote))),
      ),
    )
    const ids = [...new Set(cited.map(keyOf))].filter(accepts)
    return { ids, total: ids.length, matched: [] as string[] }
  }

  change({ documents, posts })
  return {
    change,
    search(query, { cursor, limit = PAGE, until, ...filter } = {}) {
      const offset = offsetOf(cursor)
      if (offset === null) return null
      const isIn = (entry: Entry) => isLeft(entry.kind, entry.facets, filter, until)
      const accepts = (key: string) => {
        const entry = entries.get(key)
        return entry !== undefined && isIn(entry)
      }
      const answer = offset === 0 ? answering.answer(query) : null
      // A question finds what its answer cites, where its own words stand nowhere together.
      const own = engine.find(query, { offset, limit, accepts })
      const meant = own.total > 0 || !answer ? own : citedBy(answer.citations, accepts)
      const first = offset === 0 ? numbered(query).filter(isIn) : []
      const found = { ...meant, entries: meant.ids.flatMap(entryOf) }
      return replyOf(answer, first, found, { offset, limit })
    },
    suggest(query) {
      if (query.trim() === '') return hotWords(inLibrary())
      const { ids, matched } = engine.find(query, { limit: MOST_LOOKED_AT })
      return suggestionsOf(numbered(query), { entries: ids.flatMap(entryOf), matched })
    },
  }
}
