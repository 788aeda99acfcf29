import { useState } from 'react'
import { endpoints, type SearchReply, type SearchResult } from '@/contract'
import { asRequestError } from '@/platform/api/reply/load-reply'
import { request } from '@/platform/api/request'
import type { RequestError } from '@/platform/api/request-error'
import { searchOffline } from '../offline/search-here'
import type { Found } from '../use-search'

interface Pages {
  /** The first page that these go on from. */
  after: SearchReply
  results: readonly SearchResult[]
  nextCursor: string | null
}

/** What was found beyond the first page, page by page, as it is asked for. */
export function useMore({ q, filter, reply }: Found, isOffline: boolean) {
  const [held, setHeld] = useState<Pages | null>(null)
  const [error, setError] = useState<RequestError | null>(null)
  const [isAsking, setAsking] = useState(false)
  // Other words, or a fresh first page, begin anew.
  const pages = held?.after === reply ? held : null
  const nextCursor = pages ? pages.nextCursor : reply.nextCursor

  async function loadMore() {
    if (nextCursor === null || isAsking) return
    setAsking(true)
    setError(null)
    try {
      const page = isOffline
        ? await searchOffline(q, { ...filter, cursor: nextCursor })
        : await request<'search'>(endpoints.search, { q, ...filter, cursor: nextCursor })
      if (!page) return
      const results = [...(pages?.results ?? []), ...page.results]
      setHeld({ after: reply, results, nextCursor: page.nextCursor })
    } catch (cause) {
      setError(asRequestError(cause))
    } finally {
      setAsking(false)
    }
  }

  return {
    results: pages?.results ?? [],
    hasMore: nextCursor !== null,
    error,
    isAsking,
    loadMore: () => void loadMore(),
  }
}
