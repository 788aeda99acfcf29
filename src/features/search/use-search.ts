import { useEffect, useMemo, useState } from 'react'
import {
  areDaysInOrder,
  endpoints,
  MAX_QUERY_LENGTH,
  type SearchFilter,
  type SearchReply,
  type Suggestion,
} from '@/contract'
import type { RequestError } from '@/platform/api/request-error'
import { useReply } from '@/platform/api/reply/use-reply'
import { useAfterPaint } from '@/platform/display/use-after-paint'
import { searchOffline, suggestOffline } from './offline/search-here'
import { useOffline } from './offline/use-offline'

/** How long the keys must rest before a server is asked (ms); what is in the app answers at each key. */
const REST_MS = __EMBEDDED__ ? 0 : 120

/** `value`, once it has not changed for a moment; `first` until then. */
export function useRested(value: string, ms = REST_MS, first = value): string {
  const [rested, setRested] = useState(first)
  useEffect(() => {
    if (ms === 0) return
    const timer = setTimeout(() => setRested(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return ms === 0 ? value : rested
}

/** Some words, and what was found for them. */
export interface Found {
  q: string
  filter: SearchFilter
  reply: SearchReply
}

export interface SearchState {
  /** Null while nothing is asked or nothing has come yet. */
  found: Found | null
  /** The first results are painted: all else that hangs on them may follow. */
  isPainted: boolean
  /** The words of the results that were painted last. */
  painted: string
  suggestions: readonly Suggestion[]
  error: RequestError | null
  isTooLong: boolean
  /** The days that it is narrowed down to are not in order: nothing is asked. */
  isOutOfOrder: boolean
  /** What is shown comes from the documents on this device. */
  isOffline: boolean
  reload: () => void
}

/** What came last stays until the next comes, or nothing is asked any more. */
function useLast<Value>(value: Value | null, isAsked: boolean): Value | null {
  const [last, setLast] = useState(value)
  const kept = isAsked ? (value ?? last) : null
  if (kept !== last) setLast(kept)
  return kept
}

const NONE: readonly Suggestion[] = []

const searchKept = ({ q, filter }: Pick<Found, 'q' | 'filter'>) => searchOffline(q, filter)

/**
 * Searches for what is typed; never blocks the typing. Of what a key brings, the first results come first;
 * suggestions are asked for when these are painted.
 */
export function useSearch(typed: string, filter: SearchFilter): SearchState {
  const q = useRested(typed).trim()
  const isTooLong = q.length > MAX_QUERY_LENGTH
  const isOutOfOrder = !areDaysInOrder(filter)
  const isAsking = q !== '' && !isTooLong && !isOutOfOrder
  const { reply, error, isLoading, reload } = useReply<'search'>(
    endpoints.search,
    isAsking ? { q, ...filter } : null,
    true,
  )
  const isFailed = !__EMBEDDED__ && isAsking && error !== null && reply === null
  const offline = useOffline(isFailed ? { q, filter } : null, searchKept)
  const fresh = reply ?? offline
  const found = useMemo(() => fresh && { q, filter, reply: fresh }, [q, filter, fresh])
  const last = useLast(found, isAsking)
  // What was found for the words before stays on the screen where the next takes no time.
  const shown = found ?? (__EMBEDDED__ && isLoading ? last : null)
  const painted = useAfterPaint(shown, !isLoading)
  const isPartPainted = fresh?.partial === true && painted === found
  useEffect(() => {
    if (isPartPainted) reload()
  }, [isPartPainted, reload])
  const asked = isAsking ? painted?.q : ''
  const suggested = useReply<'suggest'>(
    endpoints.suggest,
    asked === undefined || isTooLong ? null : { q: asked },
    true,
  )
  const isUnsuggested = !__EMBEDDED__ && suggested.error !== null && suggested.reply === null
  const atHand = useOffline(isUnsuggested && asked !== undefined ? asked : null, suggestOffline)
  return {
    found: shown,
    isPainted: painted === shown,
    painted: asked ?? '',
    isOffline: offline !== null,
    suggestions: useLast(suggested.reply?.suggestions ?? atHand, true) ?? NONE,
    error,
    isTooLong,
    isOutOfOrder,
    reload,
  }
}
