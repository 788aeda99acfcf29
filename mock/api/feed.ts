import { problems, type Problem, type Reply } from '../../src/contract'
import { endOfDay, isPublished } from '../../src/domain/posts/schedule'
import { feedPage, neighboursOf } from '../../src/domain/posts/feed-page'
import type { Handlers } from './handler'
import { relatedPosts } from './related-posts'
import { posts } from './replies'

function page(query: Record<string, unknown>, until: string): Reply<'listFeed'> | Problem {
  // The contract has checked the query of this endpoint.
  const { cursor, limit, channel } = query as { cursor?: string; limit?: number; channel?: string }
  const reply = feedPage(posts(), { until, cursor, limit, channel })
  return reply ?? problems.invalid([{ path: 'query.cursor', message: '翻页标记已失效' }])
}

export const feedHandlers = {
  listFeed: ({ query }, { today }) => page(query, endOfDay(today)),
  getPost: ({ params }, { today }) => {
    const out = posts().filter((post) => isPublished(post, endOfDay(today)))
    const post = out.find(({ id }) => id === params.id)
    if (!post) return problems.notFound('动态')
    const related = relatedPosts().ofPost(post.id, endOfDay(today))
    return { post, ...neighboursOf(out, post), relatedPosts: related }
  },
} satisfies Handlers
