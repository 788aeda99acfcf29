import { endpoints, type FeedPost, type OfficialDocument } from '@/contract'
import { lastKnown } from '@/platform/api/reply/load-reply'

/** What this device has of plans and posts, as last known. */
export interface KeptHere {
  documents: OfficialDocument[]
  posts: FeedPost[]
}

/** The plans that are kept, and the posts of the feed as it was last read. */
export function keptHere(): KeptHere {
  const plans = lastKnown<'listDocuments'>(endpoints.listDocuments, {})?.reply.documents ?? []
  const feed = lastKnown<'listFeed'>(endpoints.listFeed, {})?.reply.posts ?? []
  return {
    documents: plans.flatMap(
      ({ id }) => lastKnown<'getDocument'>(endpoints.getDocument, { id })?.reply.document ?? [],
    ),
    posts: feed.flatMap(
      ({ id }) => lastKnown<'getPost'>(endpoints.getPost, { id })?.reply.post ?? [],
    ),
  }
}
