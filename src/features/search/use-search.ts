import { useEffect, useState } from 'react'
import { endpoints, MAX_QUERY_LENGTH, type SearchReply, type Suggestion } from '@/contract'
import type { RequestError } from '@/platform/request-error'
import { useReply } from '@/platform/use-reply'

/** How long the keys must rest before a search starts (ms). */
const REST_MS = 120

/** `value`, once it has not changed for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

export interface SearchState {
  /** Null while nothing is asked or nothing has come yet. */
  reply: SearchReply | null
  suggestions: Suggestion[]
  error: RequestError | null
  isTooLong: boolean
  reload: () => void
}

/** Searches for what is typed; never blocks the typing. */
export function useSearch(typed: string): SearchState {
  const q = useRested(typed).trim()
  const isTooLong = q.length > MAX_QUERY_LENGTH
  const input = q === '' || isTooLong ? null : { q }
  const found = useReply<'search'>(endpoints.search, input)
  const suggested = useReply<'suggest'>(endpoints.suggest, input)
  return {
    reply: found.reply,
    suggestions: suggested.reply?.suggestions ?? [],
    error: found.error,
    isTooLong,
    reload: found.reload,
  }
}
