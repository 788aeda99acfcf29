import { useState } from 'react'
import { endpoints, type AskedChannel, type FeedPostSummary } from '@/contract'
import { asRequestError } from '@/platform/api/reply/load-reply'
import { request } from '@/platform/api/request'
import type { RequestError } from '@/platform/api/request-error'
import { useReply, type ReplyState } from '@/platform/api/reply/use-reply'

type First = ReplyState<'listFeed'>

/** A channel that was never opened is read from what is kept of all of them, where the network does not answer. */
function useFromAll(channel: AskedChannel | undefined, own: First): First {
  const isMissed = channel !== undefined && !own.reply && own.error !== null
  const all = useReply<'listFeed'>(endpoints.listFeed, isMissed ? {} : null)
  const posts = all.reply?.posts.filter((post) => post.channel === channel) ?? []
  // Of none it is not known that there are none.
  if (!isMissed || posts.length === 0) return own
  return { ...own, reply: { posts, nextCursor: null }, savedAt: all.savedAt }
}

/** The feed of a channel: the first page, and further ones as they are asked for. */
export function useFeed(channel: AskedChannel | undefined) {
  const own = useReply<'listFeed'>(endpoints.listFeed, channel ? { channel } : {})
  const first = useFromAll(channel, own)
  const [more, setMore] = useState<{
    after: string
    posts: FeedPostSummary[]
    nextCursor: string | null
  } | null>(null)
  const [moreError, setMoreError] = useState<RequestError | null>(null)
  const [isAsking, setAsking] = useState(false)
  const start = first.reply?.nextCursor ?? null
  // Another channel, or a fresh first page, begins anew.
  const key = `${channel ?? ''} ${start ?? ''}`
  const held = more?.after === key ? more : null
  const nextCursor = held ? held.nextCursor : start

  async function loadMore() {
    if (!nextCursor || isAsking) return
    setAsking(true)
    setMoreError(null)
    try {
      const input = channel ? { channel, cursor: nextCursor } : { cursor: nextCursor }
      const page = await request<'listFeed'>(endpoints.listFeed, input)
      const posts = [...(held?.posts ?? []), ...page.posts]
      setMore({ after: key, posts, nextCursor: page.nextCursor })
    } catch (cause) {
      setMoreError(asRequestError(cause))
    } finally {
      setAsking(false)
    }
  }

  return {
    posts: first.reply ? [...first.reply.posts, ...(held?.posts ?? [])] : null,
    error: first.error,
    savedAt: first.savedAt,
    reload: first.reload,
    hasMore: nextCursor !== null,
    moreError,
    isAsking,
    loadMore,
  }
}
