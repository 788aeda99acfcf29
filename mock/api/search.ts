import { problems } from '../../src/contract'
import { openDocumentSearch, type DocumentSearch, type SearchPage } from '../../src/domain/search'
import { endOfDay } from '../../src/domain/posts/schedule'
import type { Handlers } from './handler'
import { documents, posts } from './replies'
import type { Run } from './run'

/** Made when first asked for, in slices: opening the app must not pay for searching, nor wait for it. */
let opening: Promise<DocumentSearch> | undefined

/** One opening for all who ask; one that failed, as where memory is short, is tried again by the next search. */
function open(run: Run): Promise<DocumentSearch> {
  opening ??= run(openDocumentSearch(documents, posts())).catch((cause: unknown) => {
    opening = undefined
    throw cause
  })
  return opening
}

export const searchHandlers = {
  async search({ query }, { today, run, isWanted }) {
    // The contract has checked the query of this endpoint.
    const { q, ...page } = query as unknown as SearchPage & { q: string }
    const { searching } = await open(run)
    const reply = await run(searching(q, { ...page, until: endOfDay(today) }), isWanted)
    return reply ?? problems.invalid([{ path: 'query.cursor', message: '翻页标记已失效' }])
  },
  async suggest({ query }, { run, isWanted }) {
    const { suggesting } = await open(run)
    return { suggestions: await run(suggesting(String(query.q)), isWanted) }
  },
} satisfies Handlers
