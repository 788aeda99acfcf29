import { problems } from '../../src/contract'
import { createDocumentSearch, type DocumentSearch, type SearchPage } from '../../src/domain/search'
import { endOfDay } from '../../src/domain/posts/schedule'
import type { Handlers } from './handler'
import { documents, posts } from './replies'

/** Made when first asked for: opening the app must not pay for searching. */
let search: DocumentSearch | undefined
const searching = () => (search ??= createDocumentSearch(documents, posts()))

export const searchHandlers = {
  search({ query }, { today }) {
    // The contract has checked the query of this endpoint.
    const { q, ...page } = query as unknown as SearchPage & { q: string }
    const reply = searching().search(q, { ...page, until: endOfDay(today) })
    return reply ?? problems.invalid([{ path: 'query.cursor', message: '翻页标记已失效' }])
  },
  suggest: ({ query }) => ({ suggestions: searching().suggest(String(query.q)) }),
} satisfies Handlers
