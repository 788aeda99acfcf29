import * as v from 'valibot'
import { enumeration, Identifier, Instant, listOf } from '../wire'

export const Channel = enumeration(['release', 'reading', 'data', 'service'])
export type Channel = v.InferOutput<typeof Channel>
/** One that is asked for: a reply may hold newer ones, a question may not. */
export const AskedChannel = v.picklist(
  ['release', 'reading', 'data', 'service'],
  '只能是 release、reading、data 或 service',
)
export type AskedChannel = v.InferOutput<typeof AskedChannel>

/** What a claim rests on: words of a document, to the letter. */
export const Citation = v.object({
  kind: enumeration(['task', 'attachment', 'document']),
  documentId: Identifier,
  taskNo: v.optional(v.number()),
  taskId: v.optional(Identifier),
  quote: v.pipe(v.string(), v.minLength(1)),
  /**
   * Which of several places with these words is meant: the `ref` of a block of the source (`task:31`, `section:1.4.2`,
   * `attachment:1`), or its `kind` (`preamble`, `signature`). A heading has the place of the first task below it, words
   * at the end of an attachment `closing:1`. Left out where nobody knows.
   */
  place: v.optional(v.string()),
})
export type Citation = v.InferOutput<typeof Citation>

const cite = { citation: v.optional(v.nullable(Citation), null) }

/** One block of a post's body; no HTML ever. */
export const PostBlock = v.variant('kind', [
  v.object({ kind: v.literal('heading'), text: v.string() }),
  v.object({ kind: v.literal('paragraph'), text: v.string(), ...cite }),
  v.object({ kind: v.literal('quote'), text: v.string(), ...cite }),
  v.object({ kind: v.literal('figure'), value: v.string(), label: v.string(), ...cite }),
  v.object({ kind: v.literal('list'), items: v.array(v.object({ text: v.string(), ...cite })) }),
  v.object({ kind: v.literal('task'), taskId: Identifier, title: v.string() }),
  v.object({
    kind: v.literal('table'),
    head: v.array(v.string()),
    rows: v.array(v.array(v.string())),
    ...cite,
  }),
])
export type PostBlock = v.InferOutput<typeof PostBlock>

export const PostSource = v.object({
  documentId: Identifier,
  title: v.string(),
  number: v.nullable(v.string()),
})

export const FeedPostSummary = v.object({
  id: Identifier,
  channel: Channel,
  title: v.string(),
  summary: v.string(),
  publishedAt: Instant,
  revisedAt: v.optional(v.nullable(Instant), null),
  /** 本程序整理: put together from the document by the program; nobody wrote it, and `publishedAt` is the document's day. */
  compiled: v.optional(v.boolean(), false),
  source: PostSource,
})
export type FeedPostSummary = v.InferOutput<typeof FeedPostSummary>

/** 动态. A withdrawn post keeps its address, says so, and has no blocks. */
export const FeedPost = v.object({
  ...FeedPostSummary.entries,
  withdrawnAt: v.optional(v.nullable(Instant), null),
  blocks: listOf(PostBlock),
  taskIds: v.array(Identifier),
  themeIds: v.array(Identifier),
  unitIds: v.array(Identifier),
})
export type FeedPost = v.InferOutput<typeof FeedPost>

/** The way to a neighbour of a post. */
export const PostLink = v.object({ id: Identifier, title: v.string() })
export type PostLink = v.InferOutput<typeof PostLink>
