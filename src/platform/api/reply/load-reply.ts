import type { EndpointName, Endpoints, Input, Reply } from '@/contract'
import { forget, keep, readKept } from './reply-cache'
import { addressOf, readReply } from '../request'
import { RequestError } from '../request-error'
import { transport, type TransportReply } from '../transport'

/** What a screen has to show for a call: the last known first, then the fresh. */
export interface Loaded<Name extends EndpointName> {
  reply: Reply<Name>
  /** When it was received (ms since 1970); null for the embedded API, which is never old. */
  savedAt: number | null
}

const underWay = new Map<string, Promise<TransportReply>>()

/** Whether a screen still waits for a reply. */
export const isAsking = (): boolean => underWay.size > 0

/** One request for the same thing at a time: whoever asks meanwhile gets the same reply. */
function fetchOnce(
  url: string,
  headers: Record<string, string>,
  isWanted?: () => boolean,
): Promise<TransportReply> {
  // What one asker may drop is not shared with another.
  if (isWanted) return transport({ method: 'GET', url, headers, isWanted })
  const running = underWay.get(url)
  if (running) return running
  const started = transport({ method: 'GET', url, headers }).finally(() => underWay.delete(url))
  underWay.set(url, started)
  return started
}

/** The last known reply of a call; null when there is none that still fits the contract. */
export function lastKnown<Name extends EndpointName>(
  endpoint: Endpoints[Name],
  input: Input<Name>,
): Loaded<Name> | null {
  if (__EMBEDDED__) return null
  const url = addressOf(endpoint, input)
  const kept = readKept(url)
  if (!kept) return null
  try {
    return {
      reply: readReply<Name>(endpoint, { status: 200, body: kept.body }),
      savedAt: kept.savedAt,
    }
  } catch {
    forget(url)
    return null
  }
}

/**
 * The fresh reply of a call; throws a `RequestError`, and keeps what was known when it does. Where it is not
 * `isWanted` any more it may throw early.
 */
export async function loadFresh<Name extends EndpointName>(
  endpoint: Endpoints[Name],
  input: Input<Name>,
  isWanted?: () => boolean,
): Promise<Loaded<Name>> {
  const url = addressOf(endpoint, input)
  const kept = __EMBEDDED__ ? null : readKept(url)
  const conditional = kept?.etag ? { 'if-none-match': kept.etag } : undefined
  const fresh = await fetchOnce(url, { accept: 'application/json', ...conditional }, isWanted)
  const { headers, body } = fresh
  if (fresh.status === 304 && kept) {
    const savedAt = Date.now()
    keep(url, { ...kept, savedAt })
    return { reply: readReply<Name>(endpoint, { status: 200, body: kept.body }), savedAt }
  }
  const reply = readReply<Name>(endpoint, fresh)
  if (__EMBEDDED__) return { reply, savedAt: null }
  const savedAt = Date.now()
  keep(url, { savedAt, etag: headers.etag ?? null, body })
  return { reply, savedAt }
}

export function asRequestError(cause: unknown): RequestError {
  if (cause instanceof RequestError) return cause
  return new RequestError('shape', '出了点问题', '请重试；若仍不行，请在“我的 → 关于”中反馈。')
}
