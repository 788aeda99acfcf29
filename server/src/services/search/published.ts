import type { FeedPost, OfficialDocument } from '../../../../src/contract'
import { listCurrent, readDocuments } from '../../repositories/content/current-documents'
import { listPostMarks, readPosts } from '../../repositories/content/posts'
import type { Db } from '../../database/schema'

interface Mark {
  id: string
  mark: string
}

/** A statement holds so many ids. */
const AT_ONCE = 200

/** What moved between two looks. */
export interface PublishedChange {
  documents: OfficialDocument[]
  posts: FeedPost[]
  goneDocuments: string[]
  gonePosts: string[]
}

/** Takes in what is there now; answers with what is new or other, and what is gone. */
function compare(known: Map<string, string>, now: readonly Mark[]) {
  const changed = now.filter(({ id, mark }) => known.get(id) !== mark).map(({ id }) => id)
  const ids = new Set(now.map(({ id }) => id))
  const gone = [...known.keys()].filter((id) => !ids.has(id))
  gone.forEach((id) => known.delete(id))
  now.forEach(({ id, mark }) => known.set(id, mark))
  return { changed, gone }
}

async function inBatches<Item>(
  ids: readonly string[],
  read: (some: readonly string[]) => Promise<Item[]>,
): Promise<Item[]> {
  const all: Item[] = []
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    all.push(...(await read(ids.slice(at, at + AT_ONCE))))
  }
  return all
}

/** Follows what is published: each look reads the bodies of what changed since the last one, and no other. */
export function followPublished(db: Db): () => Promise<PublishedChange> {
  const documents = new Map<string, string>()
  const posts = new Map<string, string>()
  return async () => {
    const changedDocuments = compare(documents, await listCurrent(db))
    const changedPosts = compare(posts, await listPostMarks(db))
    // Checked against the contract when they were published.
    const parse = (text: string) => JSON.parse(text) as OfficialDocument
    try {
      return {
        documents: (await inBatches(changedDocuments.changed, (ids) => readDocuments(db, ids))).map(
          parse,
        ),
        posts: await inBatches(changedPosts.changed, (ids) => readPosts(db, ids)),
        goneDocuments: changedDocuments.gone,
        gonePosts: changedPosts.gone,
      }
    } catch (cause) {
      // Nothing was handed over: the next look reads it again.
      changedDocuments.changed.forEach((id) => documents.delete(id))
      changedPosts.changed.forEach((id) => posts.delete(id))
      throw cause
    }
  }
}
