import type { FeedPost, OfficialDocument, SearchReply, Suggestion } from '../../contract'
import { citedBy } from './cited-by'
import { acceptingBy } from './filter'
import { keyOf } from './held-entries'
import { createLibrary, type SearchChange } from './library'
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
import { finish, type Work } from './work'

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
