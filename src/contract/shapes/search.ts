import * as v from 'valibot'
import { AskedDay } from '../text'
import { enumeration, Identifier, listOf } from '../wire'
import { AskedChannel, Citation } from './feed'

/** Half-open range of UTF-16 offsets in the text it goes with. */
export const TextRange = v.tuple([v.number(), v.number()])
export type TextRange = v.InferOutput<typeof TextRange>

const ResultKind = enumeration(['task', 'attachment', 'theme', 'unit', 'post', 'document'])

export const SearchResult = v.object({
  kind: ResultKind,
  id: v.string(),
  taskNo: v.optional(v.number()),
  title: v.string(),
  snippet: v.string(),
  /** Where the words that matched stand in `snippet`. */
  ranges: v.array(TextRange),
  /** Where they stand in `title`. */
  titleRanges: v.optional(v.array(TextRange), []),
})
export type SearchResult = v.InferOutput<typeof SearchResult>

/** What narrows a search down; each left out means: all. */
export const searchFilters = {
  kind: v.optional(
    v.picklist(
      ['task', 'attachment', 'theme', 'unit', 'post', 'document'],
      '只能是 task、attachment、theme、unit、post 或 document',
    ),
  ),
  document: v.optional(Identifier),
  theme: v.optional(Identifier),
  unit: v.optional(Identifier),
  /**
   * With `unit`: only what is certainly its own, or only what 相关 makes possible. Alone: what names any unit so.
   */
  certainty: v.optional(v.picklist(['certain', 'possible'], '只能是 certain 或 possible')),
  hasTarget: v.optional(v.picklist(['true', 'false'], '只能是 true 或 false')),
  dueFrom: v.optional(AskedDay),
  dueTo: v.optional(AskedDay),
  channel: v.optional(AskedChannel),
}
export type SearchFilter = v.InferOutput<v.ObjectSchema<typeof searchFilters, undefined>>

export const areDaysInOrder = ({ dueFrom, dueTo }: SearchFilter): boolean =>
  dueFrom === undefined || dueTo === undefined || dueFrom <= dueTo

/** Between two days that are not in order no task can be due: a slip, and not a search that finds nothing. */
export const DAYS_NOT_IN_ORDER = '时限的起日 dueFrom 不能晚于止日 dueTo'

/** 智能问答: words of the document in a fixed frame. No citation, no answer. */
export const Answer = v.object({
  text: v.string(),
  citations: v.pipe(listOf(Citation), v.minLength(1)),
})
export type Answer = v.InferOutput<typeof Answer>

export const SearchReply = v.object({
  answer: v.nullable(Answer),
  results: listOf(SearchResult),
  total: v.number(),
  /** How many of each kind `total` is made of; an older server, and a reply that is `partial`, leave it out. */
  kinds: v.optional(listOf(v.object({ kind: ResultKind, total: v.number() }))),
  /** What of the words was not looked for, and what was in its place, in words. */
  notes: v.optional(v.array(v.string()), []),
  nextCursor: v.nullable(v.string()),
  /** The index is still being made: only tasks that hold the words as typed. Who asks again is told all. */
  partial: v.optional(v.boolean()),
})
export type SearchReply = v.InferOutput<typeof SearchReply>

export const Suggestion = v.object({
  text: v.string(),
  kind: enumeration(['unit', 'theme', 'task', 'word']),
  id: v.optional(v.string()),
  taskNo: v.optional(v.number()),
  /** The title of its document, where there is more than one. */
  document: v.optional(v.string()),
})
export type Suggestion = v.InferOutput<typeof Suggestion>

/** Longest query that is read; a longer one is refused in words, not cut silently. */
export const MAX_QUERY_LENGTH = 200
