import * as v from 'valibot'
import { cursor, limit, read } from '../endpoint'
import { Day, Identifier, listOf } from '../wire'
import {
  DocumentRevision,
  DocumentSource,
  DocumentSummary,
  OfficialDocument,
} from '../shapes/document'
import { Task } from '../shapes/task'
import { AskedChannel, Channel, FeedPost, FeedPostSummary, PostLink } from '../shapes/feed'
import {
  areDaysInOrder,
  DAYS_NOT_IN_ORDER,
  MAX_QUERY_LENGTH,
  searchFilters,
  SearchReply,
  Suggestion,
} from '../shapes/search'
import { Unit } from '../shapes/unit'
import { Acceptance, TaskUpdate } from '../shapes/update'

const id = Identifier
const q = v.pipe(
  v.string('请输入要找的字词'),
  v.maxLength(MAX_QUERY_LENGTH, `最多 ${MAX_QUERY_LENGTH} 个字`),
)

const asked = { q, cursor, limit, ...searchFilters }

/** Why a task is related to another, in words. */
export const RelatedTask = v.object({
  taskId: Identifier,
  taskNo: v.number(),
  headline: v.optional(v.string(), ''),
  reason: v.string(),
})
export type RelatedTask = v.InferOutput<typeof RelatedTask>

/** Why a post is related to a task or to another post, in words. */
export const RelatedPost = v.object({
  id: Identifier,
  title: v.string(),
  channel: Channel,
  reason: v.string(),
})
export type RelatedPost = v.InferOutput<typeof RelatedPost>

export const Status = v.object({
  today: Day,
  /** True for a demonstration date: shown as 演示日期. */
  simulated: v.boolean(),
  dataVersion: v.string(),
  minClient: v.string(),
})
export type Status = v.InferOutput<typeof Status>

const OnePost = v.object({
  post: FeedPost,
  newer: v.optional(v.nullable(PostLink), null),
  older: v.optional(v.nullable(PostLink), null),
  relatedPosts: v.optional(listOf(RelatedPost), []),
})

/** As many as a page of the feed. */
export const MOST_POSTS_AT_ONCE = 20

/** Ids in a query: `a,b,c`. */
const postIds = v.pipe(
  v.string('请写明编号'),
  v.maxLength(MOST_POSTS_AT_ONCE * 65, `一次最多 ${MOST_POSTS_AT_ONCE} 条`),
  v.regex(/^[a-z0-9][a-z0-9-]{0,63}(,[a-z0-9][a-z0-9-]{0,63})*$/, '应是用逗号隔开的编号'),
  v.check(
    (text) => text.split(',').length <= MOST_POSTS_AT_ONCE,
    `一次最多 ${MOST_POSTS_AT_ONCE} 条`,
  ),
)

/** Reading: public, no log-in, cacheable. */
export const readingEndpoints = {
  getStatus: read('getStatus', '/v1/status', '今天、数据版本与最低客户端版本', { reply: Status }),
  listDocuments: read('listDocuments', '/v1/documents', '全部文件', {
    reply: v.object({ documents: listOf(DocumentSummary) }),
  }),
  getDocument: read('getDocument', '/v1/documents/:id', '一份文件，含部分、主题、任务与单位', {
    params: { id },
    reply: v.object({
      document: OfficialDocument,
      /** The latest first; empty where no history is kept. */
      revisions: v.optional(listOf(DocumentRevision), []),
    }),
    errors: [400, 404],
  }),
  getDocumentSource: read('getDocumentSource', '/v1/documents/:id/source', '一份文件的原文', {
    params: { id },
    reply: DocumentSource,
    errors: [400, 404],
  }),
  getTask: read('getTask', '/v1/tasks/:id', '一项任务', {
    params: { id },
    reply: v.object({
      task: Task,
      /** What each unit says, the newest first: never one merged claim. */
      updates: listOf(TaskUpdate),
      acceptances: v.optional(listOf(Acceptance), []),
      related: listOf(RelatedTask),
      /** What is published by now; empty from a server that does not know of it. */
      relatedPosts: v.optional(listOf(RelatedPost), []),
    }),
    errors: [400, 404],
  }),
  listUnits: read('listUnits', '/v1/units', '全部单位', {
    reply: v.object({ units: listOf(Unit) }),
  }),
  listFeed: read('listFeed', '/v1/feed', '动态，由新到旧', {
    query: { cursor, limit, channel: v.optional(AskedChannel) },
    reply: v.object({ posts: listOf(FeedPostSummary), nextCursor: v.nullable(v.string()) }),
    errors: [400],
  }),
  getPost: read('getPost', '/v1/feed/:id', '一条动态', {
    params: { id },
    reply: OnePost,
    errors: [400, 404],
  }),
  listPosts: read('listPosts', '/v1/posts', '几条动态，一次读完；没有的不列', {
    query: { ids: postIds },
    reply: v.object({ posts: listOf(OnePost) }),
    errors: [400],
  }),
  search: {
    ...read('search', '/v1/search', '搜索任务、主题、单位、附件与动态', {
      query: asked,
      reply: SearchReply,
      errors: [400],
    }),
    query: v.pipe(
      v.strictObject(asked),
      v.forward(v.partialCheck([['dueFrom'], ['dueTo']], areDaysInOrder, DAYS_NOT_IN_ORDER), [
        'dueFrom',
      ]),
    ),
  },
  suggest: read('suggest', '/v1/search/suggest', '输入时的提示', {
    query: { q },
    reply: v.object({ suggestions: listOf(Suggestion) }),
    errors: [400],
  }),
} as const
