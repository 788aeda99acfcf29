import { problems, type FeedPost, type Problem, type Reply } from '../../src/contract'
import type { Handlers } from './handler'
import { posts } from './replies'

function postSummary(post: FeedPost) {
  const { id, channel, title, summary, publishedAt, revisedAt, source } = post
  return { id, channel, title, summary, publishedAt, revisedAt, source }
}

const PAGE = 20

function feedPage({
  cursor,
  limit,
  channel,
}: Record<string, unknown>): Reply<'listFeed'> | Problem {
  const from = cursor === undefined ? 0 : posts.findIndex(({ id }) => `p.${id}` === cursor)
  if (from < 0) return problems.invalid([{ path: 'query.cursor', message: '翻页标记已失效' }])
  const size = typeof limit === 'number' ? limit : PAGE
  const wanted = posts.slice(from).filter((post) => !channel || post.channel === channel)
  const next = wanted[size]
  return { posts: wanted.slice(0, size).map(postSummary), nextCursor: next ? `p.${next.id}` : null }
}

export const feedHandlers = {
  listFeed: ({ query }) => feedPage(query),
  getPost: ({ params }) => {
    const post = posts.find(({ id }) => id === params.id)
    return post ? { post } : problems.notFound('动态')
  },
} satisfies Handlers
