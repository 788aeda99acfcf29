import { useEffect, useState } from 'react'
import {
  endpoints,
  MAX_QUERY_LENGTH,
  type SearchFilter,
  type SearchReply,
  type Suggestion,
} from '@/contract'
import type { RequestError } from '@/platform/api/request-error'
import { useReply } from '@/platform/api/use-reply'
import { searchOffline } from './offline-search'

/** How long the keys must rest before a server is asked (ms); what is in the app answers at each key. */
const REST_MS = __EMBEDDED__ ? 0 : 120

/** `value`, once it has not changed for a moment. */
export function useRested(value: string, ms = REST_MS): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return rested
}

export interface SearchState {
  /** Null while nothing is asked or nothing has come yet. */
  reply: SearchReply | null
  suggestions: Suggestion[]
  error: RequestError | null
  isTooLong: boolean
  /** What is shown comes from the documents on this device. */
  isOffline: boolean
  reload: () => void
}

/** What this device can answer by itself, once the network has failed; null until then. */
function useOffline(q: string | null, filter: SearchFilter): SearchReply | null {
  const [held, setHeld] = useState<{ key: string; reply: SearchReply | null } | null>(null)
  const key = q === null ? '' : JSON.stringify([q, filter])
  useEffect(() => {
    if (q === null) return
    let isLeft = false
    void searchOffline(q, filter).then(
      (reply) => isLeft || setHeld({ key, reply }),
      () => isLeft || setHeld({ key, reply: null }),
    )
    return () => {
      isLeft = true
    }
    // `key` says all that `q` and `filter` say.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  return held?.key === key ? held.reply : null
}

/** Searches for what is typed; never blocks the typing. */
export function useSearch(typed: string, filter: SearchFilter): SearchState {
  const q = useRested(typed).trim()
  const isTooLong = q.length > MAX_QUERY_LENGTH
  const isAsking = q !== '' && !isTooLong
  const found = useReply<'search'>(endpoints.search, isAsking ? { q, ...filter } : null, true)
  // Nothing typed asks for words to begin with.
  const suggested = useReply<'suggest'>(endpoints.suggest, isTooLong ? null : { q }, true)
  const isFailed = !__EMBEDDED__ && isAsking && found.error !== null && found.reply === null
  const offline = useOffline(isFailed ? q : null, filter)
  // What was found for the words before stays on the screen until the next comes, where that takes no time.
  const [last, setLast] = useState<SearchReply | null>(null)
  const kept = isAsking ? (found.reply ?? last) : null
  if (kept !== last) setLast(kept)
  const before = __EMBEDDED__ && found.isLoading ? last : null
  return {
    reply: found.reply ?? offline ?? before,
    isOffline: offline !== null,
    suggestions: suggested.reply?.suggestions ?? [],
    error: found.error,
    isTooLong,
    reload: found.reload,
  }
}
