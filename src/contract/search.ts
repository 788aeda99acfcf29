import * as v from 'valibot'
import { enumeration, listOf } from './wire'
import { Citation } from './feed'

/** Half-open range of UTF-16 offsets in the text it goes with. */
export const TextRange = v.tuple([v.number(), v.number()])
export type TextRange = v.InferOutput<typeof TextRange>

export const SearchResult = v.object({
  kind: enumeration(['task', 'attachment', 'theme', 'unit', 'post']),
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
  nextCursor: v.nullable(v.string()),
})
export type SearchReply = v.InferOutput<typeof SearchReply>

export const Suggestion = v.object({
  text: v.string(),
  kind: enumeration(['unit', 'theme', 'task', 'word']),
  id: v.optional(v.string()),
})
export type Suggestion = v.InferOutput<typeof Suggestion>

/** Longest query that is read; a longer one is refused in words, not cut silently. */
export const MAX_QUERY_LENGTH = 200
