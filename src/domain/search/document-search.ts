import type { Answer, FeedPost, OfficialDocument, SearchReply, Suggestion } from '../../contract'
import { citedBy } from './entries/cited-by'
import { acceptingBy } from './entries/filter'
import type { Accepts } from './engine'
import type { Entry } from './entries/entries'
import { keyOf } from './entries/held-entries'
import { sortOf } from './entries/sorts'
import { createLibrary, type SearchChange } from './library'
import {
  hotWords,
  MOST_LOOKED_AT,
  numberIn,
  offsetOf,
  PAGE,
  replyOf,
  suggestionsOf,
  titlesOf,
  type SearchPage,
} from './replies'
import { boundTo, quotesOf, unknownNotes } from './query/bound-answer'
import { digitIn, isWholeNumberIn, readQuery } from './query/read-query'
import { createFinding } from './query/finding'
import { byRank, countingKinds, countOf, kindsOf, placeFirst } from './query/whole-reply'
import { finish, type Work } from './work'

/** Who calls from outside may hand over anything. */
const asText = (query: unknown) => (typeof query === 'string' ? query : '')

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
  const { entries, engine, answersIn, all, otherwise, isName, changing } = createLibrary()

  const { findingOr, findingAll } = createFinding(engine, otherwise, isName)
  const entryOf = (key: string) => {
    const entry = entries.get(key)
    return entry ? [entry] : []
  }
  const numbered = (query: string) => {
    const no = numberIn(query)
    if (no === null) return []
    return [...entries.values()].filter(({ taskNo }) => taskNo === no).sort(byRank)
  }

  /** What stands before all else: the tasks of a number; else what the answer cites. */
  function meantBy(query: string, answer: Answer | null): Entry[] {
    const own = numbered(query)
    return own.length > 0 || !answer ? own : citedBy(answer).flatMap(entryOf)
  }

  /** A digit alone is a number of its own; it is looked for in what is shown. */
  function acceptingAlso(query: string, accepts: Accepts): Accepts {
    const digit = digitIn(query)
    if (digit === null) return accepts
    return (key, sort) =>
      accepts(key, sort) &&
      entryOf(key).some(({ title, section, text }) =>
        isWholeNumberIn(digit, [title, section, text]),
      )
  }

  function* searching(query: string, page: SearchPage = {}): Work<SearchReply | null> {
    const { cursor, limit = PAGE, until, ...filter } = page
    const offset = offsetOf(cursor)
    if (offset === null) return null
    const { words, notes } = readQuery(asText(query))
    const isLeft = acceptingBy(entries, filter, until)
    const isKept = (entry: Entry) => isLeft(keyOf(entry), sortOf(entry.kind))
    const said = yield* answersIn(filter.document).answering(words)
    const answer = boundTo(said, filter, (key) => entryOf(key).some(isKept))
    const first = meantBy(words, answer).filter(isKept)
    const { keys, own: before, rest } = placeFirst(first, { offset, limit })
    const isIn = acceptingAlso(words, isLeft)
    const isAmong: Accepts =
      keys.size === 0 ? isIn : (key, sort) => isIn(key, sort) && !keys.has(key)
    const { accepts, totalOf } = countingKinds(isAmong)
    const isEnough = answer !== null || first.length > 0
    const { own, note } = yield* findingAll(words, { ...rest, accepts }, isAmong, isEnough)
    return replyOf(
      offset === 0 ? answer : null,
      {
        entries: [...before, ...own.ids.flatMap(entryOf)],
        total: first.length + own.total,
        matched: own.matched,
        kinds: kindsOf((kind) => totalOf(kind) + countOf(kind, first)),
        ...(answer && { quotes: quotesOf(answer) }),
      },
      {
        offset,
        limit,
        notes: [...notes, ...unknownNotes(filter, (key) => entries.has(key)), ...note],
      },
    )
  }

  function* suggesting(query: string): Work<Suggestion[]> {
    if (asText(query).trim() === '') return yield* hotWords(all())
    const { words } = readQuery(query)
    const accepts = acceptingAlso(words, () => true)
    const first = numbered(words)
    const { own } = yield* findingOr(words, { limit: MOST_LOOKED_AT, accepts }, first.length > 0)
    const found = { entries: own.ids.flatMap(entryOf), matched: own.matched }
    return suggestionsOf(first, found, titlesOf(all()))
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
