import type {
  OfficialDocument,
  SearchFilter,
  SearchReply,
  SearchResult,
  Suggestion,
} from '../../contract'
import { valueOf } from './answers/asked/numerals'
import type { Entry } from './entries/entries'
import { keyOf } from './entries/held-entries'
import { normalise } from './matching/normalise'
import type { PagePlace } from './query/whole-reply'
import { quotedIn, rangesOf, snippetOf } from './snippet'
import { overEach, type Work } from './work'

export const PAGE = 20
export const MOST_SUGGESTIONS = 8
/** So many are looked at for what is meant by its name. */
export const MOST_LOOKED_AT = 60

export interface SearchPage extends SearchFilter {
  /** What the last reply gave. */
  cursor?: string
  limit?: number
  /** Instant: posts for later are not found. */
  until?: string
}

function resultOf(entry: Entry, matched: readonly string[], quote?: string): SearchResult {
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
    ...(quotedIn(entry.text, quote) ?? snippetOf(shown, normal, matched)),
    titleRanges: rangesOf(normalise(title), matched),
  }
}

/** Where the next page begins; null for a cursor that nobody gave out. */
export function offsetOf(cursor: string | undefined): number | null {
  if (cursor === undefined) return 0
  return /^o\d{1,6}$/.test(cursor) ? Number(cursor.slice(1)) : null
}

/** 智能导航: a number alone (31, 第三十一项, 31号任务) means the task of that number. */
export function numberIn(query: string): number | null {
  const [, digits, written, after] =
    /^\s*(?:第?\s*(\d{1,4})\s*(?:[项条]|号任务)?|第\s*([一二三四五六七八九十百零]{1,5})\s*(?:[项条]|号任务)?|任务\s*(\d{1,4}))\s*$/.exec(
      query,
    ) ?? []
  return valueOf(digits ?? written ?? after ?? '')
}

/** One page of what was found. */
export interface FoundEntries {
  entries: readonly Entry[]
  total: number
  /** What to mark. */
  matched: readonly string[]
  /** How many of each kind there are; not known while the index is made. */
  kinds?: SearchReply['kinds']
  /** By key: what is cited of it, to be shown. */
  quotes?: ReadonlyMap<string, string>
}

export function replyOf(
  answer: SearchReply['answer'],
  { entries, total, matched, kinds, quotes }: FoundEntries,
  { offset, limit, notes = [] }: PagePlace & { notes?: string[] },
): SearchReply {
  return {
    answer,
    results: entries.map((entry) => resultOf(entry, matched, quotes?.get(keyOf(entry)))),
    total,
    ...(kinds && { kinds }),
    notes,
    nextCursor: offset + limit < total ? `o${offset + limit}` : null,
  }
}

/** The titles of documents by id; none where there is one only: nobody need be told which. */
export type DocumentTitles = ReadonlyMap<string, string>

type Named = Pick<OfficialDocument, 'id' | 'title' | 'number' | 'issuedOn'>

/** Where two have one title, each is told with its number, or the day that it was issued. */
export function titlesOf(all: readonly Named[]): DocumentTitles {
  if (all.length < 2) return new Map()
  const seen = new Set<string>()
  const doubled = new Set<string>()
  for (const { title } of all) (seen.has(title) ? doubled : seen).add(title)
  return new Map(
    all.map(({ id, title, number, issuedOn }) => [
      id,
      doubled.has(title) ? `${title}（${number ?? issuedOn ?? id}）` : title,
    ]),
  )
}

const suggestedKinds = { unit: 0, theme: 1, task: 2 } as const
const isSuggested = (kind: string): kind is keyof typeof suggestedKinds => kind in suggestedKinds

export function suggestionsOf(
  numbered: readonly Entry[],
  { entries, matched }: Pick<FoundEntries, 'entries' | 'matched'>,
  titles: DocumentTitles,
): Suggestion[] {
  // A task is meant by its name, not by what stands in it.
  const isName = ({ kind, title }: Entry) =>
    kind !== 'task' || matched.some((one) => normalise(title).includes(one))
  return [...numbered, ...entries.filter(isName)]
    .flatMap(({ kind, id, title, taskNo, facets }) => {
      const [only = '', other] = facets.documentIds
      const document = other === undefined ? titles.get(only) : undefined
      const of = { ...(taskNo !== undefined && { taskNo }), ...(document && { document }) }
      return isSuggested(kind) ? [{ kind, id, text: title, ...of }] : []
    })
    .sort((one, other) => suggestedKinds[one.kind] - suggestedKinds[other.kind])
    .slice(0, MOST_SUGGESTIONS)
}

/** With fewer words that several tasks share, those of one task only stand below them. */
const LEAST_SHARED = 4

/** Of names and how many tasks have each, the most frequent first: those to begin with. */
export function hotAmong(counted: readonly (readonly [tag: string, tasks: number])[]) {
  const shared = counted.filter(([, tasks]) => tasks > 1)
  const hot = shared.length < LEAST_SHARED ? counted : shared
  return hot.slice(0, MOST_SUGGESTIONS).map(([text]): Suggestion => ({ kind: 'word', text }))
}

/** What the most tasks name: words to begin with, from the corpus. */
export function* hotWords(documents: readonly OfficialDocument[]): Work<Suggestion[]> {
  const counts = new Map<string, number>()
  for (const { tasks } of documents) {
    yield* overEach(tasks, ({ tags }) => {
      for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
      return tags.length
    })
  }
  return hotAmong([...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)))
}
