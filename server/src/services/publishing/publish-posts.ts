import type { DocumentSource, FeedPost, OfficialDocument } from '../../../../src/contract'
import { readPosts, type PostFault, type PostFile } from '../../../../src/domain/posts'
import { bumpContent, findDocuments } from '../../repositories/content/documents'
import { findPost, savePost, takeUntold } from '../../repositories/content/posts'
import type { Db } from '../../database/schema'
import type { Runtime } from '../../runtime'
import { indexPosts } from './index-search'
import { postHooks } from './post-hooks'

export interface PublishedPost {
  id: string
  title: string
  /** `scheduled`: kept, and shown from `publishedAt` on. */
  outcome: 'published' | 'scheduled' | 'revised' | 'withdrawn'
  publishedAt: string
}

export interface PostsResult {
  posts: PublishedPost[]
  /** With any fault nothing was published. */
  faults: PostFault[]
}

/** The documents that are current, to cite from. */
async function libraryOf(db: Db) {
  const rows = await findDocuments(db)
  // Checked against the contract when they were published.
  return {
    documents: rows.map(({ document }) => JSON.parse(document) as OfficialDocument),
    sources: rows.map(({ source }) => JSON.parse(source) as DocumentSource),
  }
}

const lineOfId = ({ markdown }: PostFile) =>
  markdown.split('\n').findIndex((line) => line.startsWith('id:')) + 1

async function idFaults(
  db: Db,
  files: readonly PostFile[],
  posts: readonly FeedPost[],
  isRevision: boolean,
) {
  const faults: PostFault[] = []
  for (const post of posts) {
    const has = (await findPost(db, post.id)) !== null
    if (has === isRevision) continue
    const file = files.find(({ markdown }) => markdown.includes(post.id))
    const reason = has
      ? `编号 ${post.id} 已用于一条动态;要修订它请加 --revise`
      : `没有编号为 ${post.id} 的动态可修订`
    faults.push({ file: file?.file ?? '', line: file ? lineOfId(file) : 1, reason })
  }
  return faults
}

/** Tells followers of every post whose time has come, each once. Also called by a job for scheduled ones. */
export async function tellDuePosts(runtime: Runtime, trx?: Db): Promise<number> {
  const tell = async (within: Db) => {
    const due = await takeUntold(within, runtime.clock.now().toISOString())
    for (const post of due) {
      for (const hook of postHooks) await hook({ runtime, trx: within, post })
    }
    return due.length
  }
  return trx ? tell(trx) : runtime.db.transaction().execute(tell)
}

/** Publishes, or revises, what the files hold: all of them, or none. */
export async function publishPosts(
  runtime: Runtime,
  files: readonly PostFile[],
  { revise = false, isTold = false } = {},
): Promise<PostsResult> {
  const { db, clock, content } = runtime
  const now = clock.now().toISOString()
  const result = await db.transaction().execute(async (trx): Promise<PostsResult> => {
    const { posts, faults } = readPosts(files, await libraryOf(trx))
    faults.push(...(await idFaults(trx, files, posts, revise)))
    if (faults.length > 0) return { posts: [], faults }
    for (const post of posts) {
      await savePost(trx, revise ? { ...post, revisedAt: now } : post, isTold)
    }
    await indexPosts(trx, posts)
    await bumpContent(trx)
    await tellDuePosts(runtime, trx)
    const outcomeOf = ({ publishedAt }: FeedPost) => {
      if (publishedAt > now) return 'scheduled'
      return revise ? 'revised' : 'published'
    }
    return {
      posts: posts.map((post) => ({
        id: post.id,
        title: post.title,
        outcome: outcomeOf(post),
        publishedAt: post.publishedAt,
      })),
      faults: [],
    }
  })
  content.changed()
  return result
}

/** Thrown where an id is no post's: then none of them is withdrawn. */
export class NoSuchPost extends Error {
  constructor(id: string) {
    super(`没有编号为 ${id} 的动态`)
  }
}

/** Takes posts back, all of them or none: their addresses stay, and say so; their words are gone. */
export async function withdrawPosts(
  runtime: Runtime,
  ids: readonly string[],
): Promise<PublishedPost[]> {
  const withdrawn = await runtime.db.transaction().execute(async (trx) => {
    const gone: PublishedPost[] = []
    for (const id of ids) {
      const post = await findPost(trx, id)
      if (!post) throw new NoSuchPost(id)
      const withdrawnAt = post.withdrawnAt ?? runtime.clock.now().toISOString()
      await savePost(trx, { ...post, blocks: [], withdrawnAt }, true)
      await indexPosts(trx, [{ ...post, withdrawnAt }])
      gone.push({ id, title: post.title, outcome: 'withdrawn', publishedAt: post.publishedAt })
    }
    await bumpContent(trx)
    return gone
  })
  runtime.content.changed()
  return withdrawn
}
