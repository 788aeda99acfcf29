import { isSurelyOffline } from '../device/network'
import type { Transport, TransportReply } from './transport'

/** WeChat refuses more than ten requests at once; two are left for what is not ours. */
const MOST_AT_ONCE = 8
/** Waits before the second and the third try (ms); a little luck keeps phones from knocking in step. */
const WAITS_MS = [400, 1_200]
const LUCK_MS = 200
/** Longer than this the reader decides, not we. */
const LONGEST_WAIT_MS = 5_000
const PASSING = new Set([502, 503, 504])

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** At most `most` requests are under way; the others wait their turn. */
export function withTurns(transport: Transport, most = MOST_AT_ONCE): Transport {
  const waiting: (() => void)[] = []
  let underWay = 0
  return async (request) => {
    if (underWay >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else underWay += 1
    try {
      return await transport(request)
    } finally {
      const next = waiting.shift()
      // The turn is handed on, not given back: nobody slips in between.
      if (next) next()
      else underWay -= 1
    }
  }
}

/** What the server asks for (s), else ours; null where it is too long to wait unasked. */
function waitOf(reply: TransportReply | null, own: number): number | null {
  const asked = Number(reply?.headers['retry-after'])
  if (!Number.isFinite(asked) || asked <= 0) return own + Math.random() * LUCK_MS
  return asked * 1_000 > LONGEST_WAIT_MS ? null : asked * 1_000
}

/** A fault of the server that goes by, or too much at once where it says for how long. */
const isPassing = ({ status, headers }: TransportReply) =>
  PASSING.has(status) || (status === 429 && headers['retry-after'] !== undefined)

/**
 * Tries a GET again, with back-off, when no reply came or the server is passing through a fault; not where there is
 * surely no network, which comes back with an event. Nothing else is ever sent twice.
 */
export function withRetries(transport: Transport, waitFor = pause): Transport {
  return async (request) => {
    if (request.method !== 'GET') return transport(request)
    for (const own of WAITS_MS) {
      let reply: TransportReply | null = null
      try {
        reply = await transport(request)
        if (!isPassing(reply)) return reply
      } catch (cause) {
        // No reply: the last try says why.
        if (isSurelyOffline()) throw cause
      }
      const wait = waitOf(reply, own)
      if (wait === null && reply) return reply
      await waitFor(wait ?? own)
    }
    return transport(request)
  }
}
