import type { DocumentSource, FeedPost, OfficialDocument, Unit } from '../../src/contract'
import documentsJson from '../data/documents.json'
import sourcesJson from '../data/sources.json'
import postsJson from '../data/posts.json'
import unitsJson from '../data/units.json'
import { unpacked } from '../../src/domain/posts/pack'

// Generated from mock/documents and held to the contract by tests/house/generated-data.test.ts.
export const documents = documentsJson as unknown as OfficialDocument[]
export const sources = sourcesJson as unknown as DocumentSource[]
export const units = unitsJson as unknown as Unit[]

/** Posts store where their words stand in a source; they are put together when first asked for. */
let assembled: FeedPost[] | undefined
export function posts(): FeedPost[] {
  assembled ??= postsJson.map((post) => {
    const source = sources.find(({ documentId }) => documentId === post.source.documentId)
    return (source ? unpacked(post, source) : post) as FeedPost
  })
  return assembled
}
