import { encodeBody, type EncodedBody } from './encodings'

interface Stored {
  body: EncodedBody
  /** Content revision and day for which it was made. */
  made: string
  /** Until when (ms), where time alone makes it stale. */
  until: number
}

/** How a reply is kept, here and on the way to its reader. */
export interface Manner {
  /** How long it stays good where time alone makes it stale (ms). */
  freshMs?: number
  cacheControl?: string
}

/** Public replies of this node, ready to send; the least used make room. */
export interface ReplyStore {
  /** Only what is good for `made`, and not past its time. */
  fresh: (url: string, made: string) => EncodedBody | null
  /** Whatever there is: for when the database is away. */
  any: (url: string) => EncodedBody | null
  put: (url: string, made: string, text: string, manner?: Manner) => EncodedBody
}

const MOST_BYTES = 64 * 1024 * 1024

export function createReplyStore(mostBytes = MOST_BYTES): ReplyStore {
  const stored = new Map<string, Stored>()
  let bytes = 0

  function drop(url: string): void {
    const entry = stored.get(url)
    if (!entry) return
    bytes -= entry.body.length
    stored.delete(url)
  }

  return {
    fresh(url, made) {
      const entry = stored.get(url)
      if (!entry || entry.made !== made || Date.now() > entry.until) return null
      return entry.body
    },
    any: (url) => stored.get(url)?.body ?? null,
    put(url, made, text, { freshMs = Infinity, cacheControl }: Manner = {}) {
      drop(url)
      const body = encodeBody(text, cacheControl)
      stored.set(url, { body, made, until: Date.now() + freshMs })
      bytes += body.length
      for (const oldest of stored.keys()) {
        if (bytes <= mostBytes) break
        drop(oldest)
      }
      return body
    },
  }
}
