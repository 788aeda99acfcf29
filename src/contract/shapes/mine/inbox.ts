import * as v from 'valibot'
import { DueBasis } from '../task'
import { enumeration, Instant, listOf } from '../../wire'

/** 时限 进展 文件 动态 */
export const InboxKind = enumeration(['deadline', 'update', 'document', 'post'])
export type InboxKind = v.InferOutput<typeof InboxKind>
/** One that is asked for. */
export const AskedInboxKind = v.picklist(
  ['deadline', 'update', 'document', 'post'],
  '只能是 deadline、update、document 或 post',
)

/** 通知: a record in 消息; the truth that pushes only point to (docs/adr/0004). */
export const InboxMessage = v.object({
  id: v.string(),
  kind: InboxKind,
  title: v.string(),
  body: v.string(),
  /** A route of the app, `/pages/task/index?id=…`. */
  link: v.string(),
  /** Where the date that it speaks of comes from. */
  basis: v.optional(v.nullable(DueBasis), null),
  createdAt: Instant,
  readAt: v.nullable(Instant),
})
export type InboxMessage = v.InferOutput<typeof InboxMessage>

export const InboxReply = v.object({
  messages: listOf(InboxMessage),
  unread: v.number(),
  nextCursor: v.nullable(v.string()),
})

const ids = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(100))),
  v.minLength(1),
  v.maxLength(500, '一次最多 500 条'),
)

/** Some messages, or all that were there before an instant. */
export const InboxReadRequest = v.union(
  [v.strictObject({ ids }), v.strictObject({ before: Instant })],
  '应是 { ids } 或 { before }',
)
