import { problems } from '../../../../src/contract'
import { openSearch } from '../../services/search/search'
import type { Handlers } from '../handler'

export const searchHandlers = {
  async search({ runtime, query }) {
    const { q, ...page } = query
    const search = await openSearch(runtime)
    const reply = await search.search(q, { ...page, until: runtime.clock.now().toISOString() })
    return reply ?? problems.invalid([{ path: 'query.cursor', message: '翻页标记已失效' }])
  },
  async suggest({ runtime, query }) {
    return { suggestions: await (await openSearch(runtime)).suggest(query.q) }
  },
} satisfies Handlers
