import { useEffect } from 'react'
import type { EndpointName, Endpoints, Input } from '@/contract'
import { addressOf } from '../request'
import { loadFresh } from './load-reply'
import { readKept } from './reply-cache'

/** The screen that is open has long come by then (ms). */
const AFTER_MS = 3000

/** Something that a reader may open next, and then perhaps without a network. */
export interface Ahead {
  url: string
  load: () => Promise<unknown>
}

export function ahead<Name extends EndpointName>(
  endpoint: Endpoints[Name],
  input: Input<Name>,
): Ahead {
  return {
    url: addressOf(endpoint, input),
    load: () => loadFresh<Name>(endpoint, input),
  }
}

/** One after another, each once; the first that fails ends it: the network is gone, or has other things to do. */
export async function keepAhead(list: readonly Ahead[], isLeft: () => boolean): Promise<void> {
  for (const { url, load } of list) {
    if (isLeft()) return
    if (readKept(url)) continue
    try {
      await load()
    } catch {
      return
    }
  }
}

/** A reader who saves data asks for what she opens, and for nothing else. */
export const isSaving = () =>
  typeof navigator !== 'undefined' &&
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

/** Keeps what a screen leads to, so that it opens offline too. A build without a server has all of it anyhow. */
export function useKeptAhead(list: readonly Ahead[]): void {
  const key = list.map(({ url }) => url).join(' ')
  useEffect(() => {
    if (__EMBEDDED__ || list.length === 0 || isSaving()) return
    let isLeft = false
    const timer = setTimeout(() => void keepAhead(list, () => isLeft), AFTER_MS)
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
    // `key` says all that `list` says.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
}
