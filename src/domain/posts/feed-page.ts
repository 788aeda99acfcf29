import type { FeedPost, FeedPostSummary, PostLink } from '../../contract'
import { isPublished, keyOf } from './schedule'

export const PAGE = 20
/** `p.2015-03-05T16:00:00.000Z.dcd4d5308-notice`: the last post of the page before. */
const CURSOR = /^p\.(\d{4}-\d{2}-\d{2}T[\d:.]+Z)\.([a-z0-9][a-z0-9-]{0,63})$/

interface PageQuery {
  /** Instant (ISO): what is for later is not shown. */
  until: string
  cursor?: string
  limit?: number
  channel?: string
}

export function summaryOf(post: FeedPost): FeedPostSummary {
  const { id, channel, title, summary, publishedAt, revisedAt, compiled, source } = post
  return { id, channel, title, summary, publishedAt, revisedAt, compiled, source }
}

/** What a cursor stands after: the key of a post that need not be there any more; null when it is none. */
export function afterCursor(cursor: string): { publishedAt: string; id: string } | null {
  const [, publishedAt, id] = CURSOR.exec(cursor) ?? []
  return publishedAt && id ? { publishedAt, id } : null
}

export function cursorOf({ publishedAt, id }: Pick<FeedPost, 'publishedAt' | 'id'>): string {
  return `p.${publishedAt}.${id}`
}

/** One page of `posts` (newest first); null when the cursor is none of ours. */
export function feedPage(posts: readonly FeedPost[], query: PageQuery) {
  const { until, cursor, limit = PAGE, channel } = query
  const after = cursor === undefined ? null : afterCursor(cursor)
  if (cursor !== undefined && !after) return null
  const wanted = posts.filter(
    (post) =>
      isPublished(post, until) &&
      !post.withdrawnAt &&
      (!channel || post.channel === channel) &&
      (!after || keyOf(post) < keyOf(after)),
  )
  const page = wanted.slice(0, limit)
  const last = page[page.length - 1]
  return {
    posts: page.map(summaryOf),
    nextCursor: last && wanted.length > limit ? cursorOf(last) : null,
  }
}

export const linkOf = (post: FeedPost | null | undefined): PostLink | null =>
  post ? { id: post.id, title: post.title } : null

/** The posts on either side; `posts` newest first. */
export function neighboursOf(posts: readonly FeedPost[], post: FeedPost) {
  const shown = posts.filter(({ id, withdrawnAt }) => id === post.id || !withdrawnAt)
  const at = shown.findIndex(({ id }) => id === post.id)
  return { newer: linkOf(shown[at - 1]), older: linkOf(shown[at + 1]) }
}
