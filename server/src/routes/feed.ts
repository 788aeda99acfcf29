import { problems, type FeedPost } from '../../../src/contract'
import { listNoticePosts } from '../services/notice-posts'
import type { Handlers } from './handler'

const PAGE = 20

function postSummary(post: FeedPost) {
  const { id, channel, title, summary, publishedAt, revisedAt, source } = post
  return { id, channel, title, summary, publishedAt, revisedAt, source }
}

export const feedHandlers = {
  async listFeed({ runtime: { db }, query: { cursor, limit = PAGE, channel } }) {
    const posts = await listNoticePosts(db)
    const from = cursor === undefined ? 0 : posts.findIndex(({ id }) => `p.${id}` === cursor)
    if (from < 0) return problems.invalid([{ path: 'query.cursor', message: '翻页标记已失效' }])
    const wanted = posts.slice(from).filter((post) => !channel || post.channel === channel)
    const next = wanted[limit]
    const page = wanted.slice(0, limit).map(postSummary)
    return { posts: page, nextCursor: next ? `p.${next.id}` : null }
  },
  async getPost({ runtime: { db }, params }) {
    const post = (await listNoticePosts(db)).find(({ id }) => id === params.id)
    return post ? { post } : problems.notFound('动态')
  },
} satisfies Handlers
