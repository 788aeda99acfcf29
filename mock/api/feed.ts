import { problems, type Problem, type Reply } from '../../src/contract'
import { endOfDay } from '../../src/domain/posts/schedule'
import { feedPage } from '../../src/domain/posts/feed-page'
import type { Handlers } from './handler'
import { posts } from './replies'

function page(query: Record<string, unknown>, until: string): Reply<'listFeed'> | Problem {
  // The contract has checked the query of this endpoint.
  const { cursor, limit, channel } = query as { cursor?: string; limit?: number; channel?: string }
  const reply = feedPage(posts(), { until, cursor, limit, channel })
  return reply ?? problems.invalid([{ path: 'query.cursor', message: '翻页标记已失效' }])
}

export const feedHandlers = {
  listFeed: ({ query }, { today }) => page(query, endOfDay(today)),
} satisfies Handlers
