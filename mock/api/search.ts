import { problems } from '../../src/contract'
import { createDocumentSearch, type DocumentSearch } from '../../src/domain/search'
import type { Handlers } from './handler'
import { documents } from './replies'

/** Made when first asked for: opening the app must not pay for searching. */
let search: DocumentSearch | undefined
const searching = () => (search ??= createDocumentSearch(documents))

export const searchHandlers = {
  search({ query }) {
    const { cursor, limit } = query as { cursor?: string; limit?: number }
    const reply = searching().search(String(query.q), cursor, limit)
    return reply ?? problems.invalid([{ path: 'query.cursor', message: '翻页标记已失效' }])
  },
  suggest: ({ query }) => ({ suggestions: searching().suggest(String(query.q)) }),
} satisfies Handlers
