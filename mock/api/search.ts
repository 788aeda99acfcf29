import { problems } from '../../src/contract'
import { findPlainly, type SearchPage } from '../../src/domain/search'
import { endOfDay } from '../../src/domain/posts/schedule'
import type { Handlers } from './handler'
import { documents } from './replies'
import { hasMany, isOpen, openIndex, rehearseAtRest } from './search-index'

/** What was answered while the index was being made: who asks for it again waits for the whole. */
let toldInPart: string | undefined

/** Whether to tell at once what holds the words as typed: nothing is narrowed down, and nothing was told yet. */
function isForPart(q: string, page: SearchPage): boolean {
  return hasMany() && !isOpen() && q !== toldInPart && Object.keys(page).length === 0
}

export const searchHandlers = {
  async search({ query }, { today, run, isWanted }) {
    // The contract has checked the query of this endpoint.
    const { q, ...page } = query as unknown as SearchPage & { q: string }
    const opening = openIndex(run)
    if (isForPart(q, page)) {
      // Who waits for the whole hears of a failure.
      opening.catch(() => undefined)
      const reply = await run(findPlainly(documents, q), isWanted)
      toldInPart = q
      return reply
    }
    const { searching } = await opening
    const reply = await run(searching(q, { ...page, until: endOfDay(today) }), isWanted)
    rehearseAtRest(run)
    return reply ?? problems.invalid([{ path: 'query.cursor', message: '翻页标记已失效' }])
  },
  async suggest({ query }, { run, isWanted }) {
    const { suggesting } = await openIndex(run)
    const suggestions = await run(suggesting(String(query.q)), isWanted)
    rehearseAtRest(run)
    return { suggestions }
  },
} satisfies Handlers
