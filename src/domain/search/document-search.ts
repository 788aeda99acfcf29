import type { OfficialDocument, SearchReply, SearchResult, Suggestion } from '../../contract'
import { entriesOf, type Entry } from './entries'
import { normalise, termsOf } from './normalise'
import { rangesOf, snippetOf } from './snippet'

/** Title above units above theme above text (docs/search.md). */
const weights = { title: 8, units: 4, section: 2, text: 1 } as const
const kindWeights: Partial<Record<SearchResult['kind'], number>> = { unit: 0.5, theme: 0.5 }
const PAGE = 20
const MOST_SUGGESTIONS = 8

type Field = keyof typeof weights
const fields = Object.keys(weights) as Field[]

/** How well an entry answers; 0 when a term is missing. Earlier and denser is better. */
function scoreOf(entry: Entry, terms: readonly string[]): number {
  let score = 0
  for (const term of terms) {
    let best = 0
    for (const field of fields) {
      const at = entry.normal[field].indexOf(term)
      if (at < 0) continue
      const earliness = 1 / (1 + at / 40)
      best = Math.max(best, weights[field] + weights[field] * 0.5 * earliness)
    }
    if (best === 0) return 0
    score += best
  }
  const times = terms.reduce((sum, term) => sum + entry.normal.text.split(term).length - 1, 0)
  return score + Math.min(times, 5) * 0.1 + (kindWeights[entry.kind] ?? 0)
}

function resultOf(entry: Entry, terms: readonly string[]): SearchResult {
  const { kind, id, taskNo, title } = entry
  const inText = terms.some((term) => entry.normal.text.includes(term))
  const inUnits = terms.some((term) => entry.normal.units.includes(term))
  const [text, normal] =
    !inText && inUnits ? [entry.units, entry.normal.units] : [entry.text, entry.normal.text]
  return {
    kind,
    id,
    ...(taskNo === undefined ? {} : { taskNo }),
    title,
    ...snippetOf(text, normal, terms),
    titleRanges: rangesOf(entry.normal.title, terms),
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

/** Search over whole documents, on the phone and on the server alike. Never throws. */
export function createDocumentSearch(documents: readonly OfficialDocument[]): DocumentSearch {
  const entries: Entry[] = []
  for (const document of documents) entries.push(...entriesOf(document, entries.length))

  const find = (terms: readonly string[]) =>
    terms.length === 0
      ? []
      : entries
          .map((entry) => ({ entry, score: scoreOf(entry, terms) }))
          .filter(({ score }) => score > 0)
          .sort((one, other) => other.score - one.score || one.entry.order - other.entry.order)

  return {
    search(query, cursor, limit = PAGE) {
      const offset = offsetOf(cursor)
      if (offset === null) return null
      const terms = termsOf(query)
      const found = find(terms)
      const page = found.slice(offset, offset + limit)
      return {
        answer: null,
        results: page.map(({ entry }) => resultOf(entry, terms)),
        total: found.length,
        nextCursor: offset + limit < found.length ? `o${offset + limit}` : null,
      }
    },
    suggest(query) {
      const typed = normalise(query.trim())
      if (typed === '') return []
      const named = entries.filter(
        ({ kind, normal }) =>
          (kind === 'unit' || kind === 'theme' || kind === 'task') &&
          (normal.title.includes(typed) || (kind === 'unit' && normal.units.includes(typed))),
      )
      const order = { unit: 0, theme: 1, task: 2 } as Record<string, number>
      return named
        .sort(
          (one, other) =>
            (order[one.kind] ?? 3) - (order[other.kind] ?? 3) || one.order - other.order,
        )
        .slice(0, MOST_SUGGESTIONS)
        .map(({ kind, id, title }): Suggestion => ({
          text: title,
          kind: kind === 'unit' || kind === 'theme' || kind === 'task' ? kind : 'word',
          id,
        }))
    },
  }
}
