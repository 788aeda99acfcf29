import type { OfficialDocument, SearchReply, SearchResult, Suggestion } from '../../contract'
import { createAnswering } from './answers'
import { entriesOf, type Entry } from './entries'
import { createSearchEngine } from './engine'
import { normalise } from './normalise'
import { rangesOf, snippetOf } from './snippet'

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

export interface DocumentSearch {
  /** `cursor` is what the last reply gave; null where it is none of ours. */
  search: (query: string, cursor?: string, limit?: number) => SearchReply | null
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

/** 智能导航: a number alone means the task of that number. */
function numberIn(query: string): number | null {
  const no = /^\s*第?\s*(\d{1,4})\s*[项条]?\s*$/.exec(query)?.[1]
  return no === undefined ? null : Number(no)
}

const suggestedKinds = { unit: 0, theme: 1, task: 2 } as const
const isSuggested = (kind: string): kind is keyof typeof suggestedKinds => kind in suggestedKinds

/** Search over whole documents, on the phone and on the server alike. Never throws. */
export function createDocumentSearch(documents: readonly OfficialDocument[]): DocumentSearch {
  const entries = new Map<string, Entry>()
  for (const entry of documents.flatMap(entriesOf)) entries.set(keyOf(entry), entry)
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
    search(query, cursor, limit = PAGE) {
      const offset = offsetOf(cursor)
      if (offset === null) return null
      const answer = offset === 0 ? answering(query) : null
      // A question finds what its answer cites, where its own words stand nowhere together.
      const own = engine.find(query, { offset, limit })
      const meant = own.total > 0 || !answer ? own : citedBy(answer.citations)
      const first = offset === 0 ? numbered(query) : []
      const rest = meant.ids.flatMap(entryOf).filter((entry) => !first.includes(entry))
      return {
        answer,
        results: [...first, ...rest].slice(0, limit).map((entry) => resultOf(entry, meant.matched)),
        total: Math.max(meant.total, first.length),
        nextCursor: offset + limit < meant.total ? `o${offset + limit}` : null,
      }
    },
    suggest(query) {
      const { ids } = engine.find(query, { limit: MOST_LOOKED_AT })
      const typed = normalise(query.trim())
      const isName = ({ kind, title, units }: Entry) =>
        kind !== 'task' || normalise(title).includes(typed) || !normalise(units).includes(typed)
      return [...numbered(query), ...ids.flatMap(entryOf).filter(isName)]
        .flatMap(({ kind, id, title }) => (isSuggested(kind) ? [{ kind, id, text: title }] : []))
        .sort((one, other) => suggestedKinds[one.kind] - suggestedKinds[other.kind])
        .slice(0, MOST_SUGGESTIONS)
    },
  }

  function citedBy(citations: readonly { documentId: string; taskNo?: number; quote: string }[]) {
    const cited = citations.flatMap(({ documentId, taskNo, quote }) =>
      [...entries.values()].filter(
        ({ kind, id, taskNo: no, text }) =>
          id.startsWith(`${documentId}-`) &&
          ((kind === 'task' && no !== undefined && no === taskNo) ||
            (kind === 'attachment' && text.includes(quote))),
      ),
    )
    const ids = [...new Set(cited.map(keyOf))]
    return { ids, total: ids.length, matched: [] as string[] }
  }
}
