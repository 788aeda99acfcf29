import {
  createDocumentSearch,
  createPostRelating,
  createRelating,
  type DocumentSearch,
  type PostRelating,
} from '../../../../src/domain/search'
import type { OfficialDocument } from '../../../../src/contract'
import { entriesOfPost, type Entry } from '../../../../src/domain/search/elsewhere'
import type { Db } from '../../database/schema'
import { followPublished } from './published'

export type Relating = ReturnType<typeof createRelating>

/** All that is published, in memory. After a change only what was published is read and built. */
export interface MemorySearch {
  search: DocumentSearch
  relating: () => Relating
  postRelating: () => PostRelating
  /** Takes in what moved up to a revision. */
  takeIn: () => Promise<void>
}

export function holdInMemory(db: Db): MemorySearch {
  const documents = new Map<string, OfficialDocument>()
  const posts = new Map<string, Entry[]>()
  const search = createDocumentSearch([])
  const look = followPublished(db)
  /** Made when first asked for after a change: it reads no database. */
  let relating: Relating | null = null
  let postRelating: PostRelating | null = null
  return {
    search,
    relating: () => (relating ??= createRelating([...documents.values()])),
    postRelating: () =>
      (postRelating ??= createPostRelating([...documents.values()], [...posts.values()].flat())),
    async takeIn() {
      const change = await look()
      change.goneDocuments.forEach((id) => documents.delete(id))
      change.documents.forEach((one) => documents.set(one.id, one))
      change.gonePosts.forEach((id) => posts.delete(id))
      change.posts.forEach((one) => posts.set(one.id, entriesOfPost(one)))
      search.change(change)
      relating = null
      postRelating = null
    },
  }
}
