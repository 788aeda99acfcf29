import type {
  FeedPost,
  OfficialDocument,
  SearchFilter,
  SearchReply,
  SearchResult,
  Suggestion,
} from '../../contract'
import { createAnswering } from './answers'
import { entriesOf, entriesOfPost, type Entry } from './entries'
import { createSearchEngine } from './engine'
import { isLeft } from './filter'
import { normalise } from './matching/normalise'
import { rangesOf, snippetOf } from './snippet'

type Citations = NonNullable<SearchReply['answer']>['citations']

const PAGE = 20
const MOST_SUGGESTIONS = 8
const MOST_LOOKED_AT = 60

/** Ids are unique within a kind only. */
const keyOf = ({ kind, id }: Pick<Entry, 'kind' | 'id'>) => `${kind}:${id}`

function resultOf(entry: Entry, matched: readonly string[]): SearchResult {
  const { kind, id, taskNo, title, units } = entry
  const text = normalise(entry.text)
  const inUnits = normalise(units)
  const isInText = matched.some((term) => text.includes(term))
  const isInUnits = matched.some((term) => inUnits.includes(term))
  const [shown, normal] = !isInText && isInUnits ? [units, inUnits] : [entry.text, text]
  return {
    kind,
    id,
    ...(taskNo === undefined ? {} : { taskNo }),
    title,
    ...snippetOf(shown, normal, matched),
    titleRanges: rangesOf(normalise(title), matched),
  }
}

export interface SearchPage extends SearchFilter {
  /** What the last reply gave. */
  cursor?: string
  limit?: number
  /** Instant: posts for later are not found. */
  until?: string
}

export interface DocumentSearch {
  /** Null where the cursor is none of ours. */
  search: (query: string, page?: SearchPage) => SearchReply | null
  /** For an empty query: what the documents name most. */
  suggest: (query: string) => Suggestion[]
}

/** Where the next page begins; null for a cursor that nobody gave out. */
function offsetOf(cursor: string | undefined): number | null {
  if (cursor === undefined) return 0
  return /^o\d{1,6}$/.test(cursor) ? Number(cursor.slice(1)) : null
}

function aliasesOf(documents: readonly OfficialDocument[]): Map<string, string> {
  return new Map(
    documents.flatMap(({ units }) =>
      units.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)),
    ),
  )
}

/** What the most tasks name: words to begin with, from the corpus. */
function hotWords(documents: readonly OfficialDocument[]): Suggestion[] {
  const counts = new Map<string, number>()
  for (const tag of documents.flatMap(({ tasks }) => tasks.flatMap(({ tags }) => tags))) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_SUGGESTIONS)
    .map(([text]) => ({ kind: 'word', text }))
}

/** 智能导航: a number alone means the task of that number. */
function numberIn(query: string): number | null {
  const no = /^\s*第?\s*(\d{1,4})\s*[项条]?\s*$/.exec(query)?.[1]
  return no === undefined ? null : Number(no)
}

const suggestedKinds = { unit: 0, theme: 1, task: 2 } as const
const isSuggested = (kind: string): kind is keyof typeof suggestedKinds => kind in suggestedKinds

/** Search over whole documents, on the phone and on the server alike. Never throws. */
export function createDocumentSearch(
  documents: readonly OfficialDocument[],
  posts: readonly FeedPost[] = [],
): DocumentSearch {
  const entries = new Map<string, Entry>()
  for (const entry of [...documents.flatMap(entriesOf), ...posts.flatMap(entriesOfPost)]) {
    // A unit of several documents is one entry, and belongs to them all.
    const documentIds = entries.get(keyOf(entry))?.facets.documentIds ?? []
    const all = [...new Set([...documentIds, ...entry.facets.documentIds])]
    entries.set(keyOf(entry), { ...entry, facets: { ...entry.facets, documentIds: all } })
  }
  const engine = createSearchEngine(
    [...entries].map(([id, { title, units, section, text }]) => ({
      id,
      title,
      units,
      section,
      text,
    })),
    aliasesOf(documents),
  )
  const answering = createAnswering(documents)
  const entryOf = (key: string) => {
    const entry = entries.get(key)
    return entry ? [entry] : []
  }
  const numbered = (query: string) => {
    const no = numberIn(query)
    return no === null ? [] : [...entries.values()].filter(({ taskNo }) => taskNo === no)
  }

  return {
    search(query, { cursor, limit = PAGE, until, ...filter } = {}) {
      const offset = offsetOf(cursor)
      if (offset === null) return null
      const isIn = (entry: Entry) => isLeft(entry.kind, entry.facets, filter, until)
      const accepts = (key: string) => entryOf(key).some(isIn)
      const answer = offset === 0 ? answering(query) : null
      // A question finds what its answer cites, where its own words stand nowhere together.
      const own = engine.find(query, { offset, limit, accepts })
      const meant = own.total > 0 || !answer ? own : citedBy(answer.citations, accepts)
      const first = offset === 0 ? numbered(query).filter(isIn) : []
      const rest = meant.ids.flatMap(entryOf).filter((entry) => !first.includes(entry))
      return {
        answer,
        results: [...first, ...rest].slice(0, limit).map((entry) => resultOf(entry, meant.matched)),
        total: Math.max(meant.total, first.length),
        nextCursor: offset + limit < meant.total ? `o${offset + limit}` : null,
      }
    },
    suggest(query) {
      if (query.trim() === '') return hotWords(documents)
      const { ids, matched } = engine.find(query, { limit: MOST_LOOKED_AT })
      // A task is meant by its name, not by what stands in it.
      const isName = ({ kind, title }: Entry) =>
        kind !== 'task' || matched.some((one) => normalise(title).includes(one))
      return [...numbered(query), ...ids.flatMap(entryOf).filter(isName)]
        .flatMap(({ kind, id, title }) => (isSuggested(kind) ? [{ kind, id, text: title }] : []))
        .sort((one, other) => suggestedKinds[one.kind] - suggestedKinds[other.kind])
        .slice(0, MOST_SUGGESTIONS)
    },
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
}
