import { problems, type Reply } from '../../../../src/contract'
import {
  afterCursor,
  cursorOf,
  linkOf,
  PAGE,
  summaryOf,
} from '../../../../src/domain/posts/feed-page'
import { findNewer, findPost, listPosts } from '../../repositories/content/posts'
import { postsOfPost } from '../../services/search/related'
import type { Runtime } from '../../runtime'
import type { Handlers } from '../handler'

/** A post that is out, with what stands around it; null where there is none. */
async function onePost(runtime: Runtime, id: string): Promise<Reply<'getPost'> | null> {
  const { db, clock } = runtime
  const until = clock.now().toISOString()
  const post = await findPost(db, id)
  if (!post || post.publishedAt > until) return null
  const [older] = await listPosts(db, { until, after: post, limit: 1 })
  return {
    post,
    newer: linkOf(await findNewer(db, post, until)),
    older: linkOf(older),
    relatedPosts: await postsOfPost(runtime, post.id),
  }
}

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
    return (await onePost(runtime, params.id)) ?? problems.notFound('动态')
  },
  async listPosts({ runtime, query }) {
    const posts: Reply<'getPost'>[] = []
    for (const id of new Set(query.ids.split(','))) {
      // One after another: who asks for many is not to hold all connections.
      const post = await onePost(runtime, id)
      if (post) posts.push(post)
    }
    return { posts }
  },
} satisfies Handlers
