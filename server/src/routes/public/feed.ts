import { problems } from '../../../../src/contract'
import {
  afterCursor,
  cursorOf,
  linkOf,
  PAGE,
  summaryOf,
} from '../../../../src/domain/posts/feed-page'
import { findNewer, findPost, listPosts } from '../../repositories/content/posts'
import { postsOfPost } from '../../services/search/related'
import type { Handlers } from '../handler'

export const feedHandlers = {
  async listFeed({ runtime: { db, clock }, query: { cursor, limit = PAGE, channel } }) {
    const after = cursor === undefined ? null : afterCursor(cursor)
    if (cursor !== undefined && !after) {
      return problems.invalid([{ path: 'query.cursor', message: '翻页标记已失效' }])
    }
    const until = clock.now().toISOString()
    const posts = await listPosts(db, { until, after, channel, limit: limit + 1 })
    const page = posts.slice(0, limit)
    const last = page.at(-1)
    return {
      posts: page.map(summaryOf),
      nextCursor: last && posts.length > limit ? cursorOf(last) : null,
    }
  },
  async getPost({ runtime, params }) {
    const { db, clock } = runtime
    const until = clock.now().toISOString()
    const post = await findPost(db, params.id)
    if (!post || post.publishedAt > until) return problems.notFound('动态')
    const [older] = await listPosts(db, { until, after: post, limit: 1 })
    return {
      post,
      newer: linkOf(await findNewer(db, post, until)),
      older: linkOf(older),
      relatedPosts: await postsOfPost(runtime, post.id),
    }
  },
} satisfies Handlers
