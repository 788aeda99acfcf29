import { useEffect } from 'react'
import { endpoints, MOST_POSTS_AT_ONCE } from '@/contract'
import { addressOf, request } from '../request'
import { keep, keptAt } from './reply-cache'

/** The screen that is open has long come by then (ms). */
const AFTER_MS = 3000

const urlOf = (id: string) => addressOf(endpoints.getPost, { id })

/**
 * Keeps posts that a reader may open next, and then perhaps without a network: all that are not kept yet by one
 * request. Throws a `RequestError` where that is refused, or the network is gone.
 */
export async function keepPosts(ids: readonly string[]): Promise<void> {
  const wanted = ids.filter((id) => keptAt(urlOf(id)) === null).slice(0, MOST_POSTS_AT_ONCE)
  if (wanted.length === 0) return
  const { posts } = await request<'listPosts'>(endpoints.listPosts, { ids: wanted.join(',') })
  const savedAt = Date.now()
  for (const one of posts) {
    // As if each had been asked for; it has no ETag, so that whoever opens it gets the whole of it once more.
    keep(urlOf(one.post.id), { savedAt, etag: null, body: JSON.stringify(one) })
  }
}

/** A reader who saves data asks for what she opens, and for nothing else. */
export const isSaving = () =>
  typeof navigator !== 'undefined' &&
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

/** Keeps the posts of a list, so that they open offline too. A build without a server has all of them anyhow. */
export function useKeptPosts(ids: readonly string[]): void {
  const key = ids.join(' ')
  useEffect(() => {
    if (__EMBEDDED__ || key === '' || isSaving()) return
    // What does not come now comes with the next visit.
    const timer = setTimeout(() => void keepPosts(key.split(' ')).catch(() => undefined), AFTER_MS)
    return () => clearTimeout(timer)
  }, [key])
}
