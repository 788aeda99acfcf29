import { startTransition, useCallback, useEffect, useMemo, useState } from 'react'
import type { EndpointName, Endpoints, Input, Reply } from '@/contract'
import { asRequestError, lastKnown, loadFresh, type Loaded } from './load-reply'
import { addressOf } from '../request'
import { retriedByItself, type RequestError } from '../request-error'
import { whenOnline } from '../../device/network'

export interface ReplyState<Name extends EndpointName> {
  /** What to show; null while there is nothing yet. */
  reply: Reply<Name> | null
  /** Why the fresh reply did not come; `reply` may still hold the last known one. */
  error: RequestError | null
  /** When what is shown was received (ms); null where age means nothing. */
  savedAt: number | null
  isLoading: boolean
  reload: () => void
}

interface Held<Name extends EndpointName> {
  address: string
  loaded: Loaded<Name> | null
  error: RequestError | null
  isLoading: boolean
}

/**
 * On the web a reply is drawn in slices: a long page must not hold up the finger that scrolls it. A
 * mini-program sends what it draws to another thread in one piece, the sooner the better.
 */
const drawAtOnce = (draw: () => void) => draw()
const drawCalmly = process.env.TARO_ENV === 'weapp' ? drawAtOnce : startTransition

/** Whoever was refused for being one of many is not to come back with all of them at once (ms). */
const LUCK_MS = 5_000

/** Asks again when what stood in the way has gone by: at the time that the server named, or with the network. */
function useAskedAgain(error: RequestError | null, ask: () => void): void {
  useEffect(() => {
    if (error?.kind === 'offline') return whenOnline(ask)
    if (!error?.retryAfterS) return
    const timer = setTimeout(ask, error.retryAfterS * 1000 + Math.random() * LUCK_MS)
    return () => clearTimeout(timer)
  }, [error, ask])
}

/**
 * Reads an endpoint for a screen: last known first, then fresh. `input` null waits. `isTyped`: the input comes
 * from the keys; what is still to be done for it is dropped when the next one comes, and what came is drawn at once.
 */
export function useReply<Name extends EndpointName>(
  endpoint: Endpoints[Name],
  input: Input<Name> | null,
  isTyped = false,
): ReplyState<Name> {
  const address = input === null ? '' : addressOf(endpoint, input)
  const [round, setRound] = useState(0)
  const start = (): Held<Name> => ({
    address,
    loaded: input === null ? null : lastKnown<Name>(endpoint, input),
    error: null,
    isLoading: input !== null,
  })
  const [held, setHeld] = useState(start)
  // Another address asks for another page: what belongs to the old one is not shown for the new one.
  // Begun once: what reads it may draw again before it is held, and would never end where it were another each time.
  const isHeld = held.address === address
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const begun = useMemo(() => (isHeld ? null : start()), [isHeld, address])
  const current = begun ?? held

  useEffect(() => {
    if (input === null) return
    let isLeft = false
    const settle = (next: Partial<Held<Name>>) => {
      if (isLeft) return
      const draw = isTyped ? drawAtOnce : drawCalmly
      draw(() =>
        setHeld((was) => ({
          ...(was.address === address ? was : start()),
          ...next,
          isLoading: false,
        })),
      )
    }
    loadFresh<Name>(endpoint, input, isTyped ? () => !isLeft : undefined).then(
      (loaded) => settle({ loaded, error: null }),
      (cause: unknown) => settle({ error: retriedByItself(asRequestError(cause)) }),
    )
    return () => {
      isLeft = true
    }
    // `address` says all that `endpoint` and `input` say.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [address, round])

  const reload = useCallback(() => setRound((was) => was + 1), [])
  useAskedAgain(current.error, reload)
  return {
    reply: current.loaded?.reply ?? null,
    error: current.error,
    savedAt: current.loaded?.savedAt ?? null,
    isLoading: current.isLoading,
    reload,
  }
}
