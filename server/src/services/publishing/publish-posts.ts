import type { DocumentSource, FeedPost, OfficialDocument } from '../../../../src/contract'
import { readPosts, type PostFault, type PostFile } from '../../../../src/domain/posts'
import { bumpContent, findDocuments } from '../../repositories/content/documents'
import { findPost, insertPost, replacePost, takeUntold } from '../../repositories/content/posts'
import type { Db } from '../../database/schema'
import type { Runtime } from '../../runtime'
import { indexPosts } from './index-search'
import { PostsRefused, readRevised, takenFault } from './post-faults'
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

async function tellOf(runtime: Runtime, trx: Db, posts: readonly FeedPost[]): Promise<void> {
  for (const post of posts) {
    for (const hook of postHooks) await hook({ runtime, trx, post })
  }
}

/** Tells followers of every post whose time has come, each once. Also called by a job for scheduled ones. */
export async function tellDuePosts(runtime: Runtime, trx?: Db): Promise<number> {
  const tell = async (within: Db) => {
    const due = await takeUntold(within, runtime.clock.now().toISOString())
    await tellOf(runtime, within, due)
    return due.length
  }
  return trx ? tell(trx) : runtime.db.transaction().execute(tell)
}

/** Writes every post of a batch, or throws with every reason; returns those that readers had seen before. */
async function writePosts(
  trx: Db,
  files: readonly PostFile[],
  posts: readonly FeedPost[],
  { now, revise, isTold }: { now: string; revise: boolean; isTold: boolean },
): Promise<FeedPost[]> {
  const faults: PostFault[] = []
  const revised: FeedPost[] = []
  for (const post of posts) {
    if (!revise) {
      if (!(await insertPost(trx, post, isTold))) faults.push(takenFault(files, post.id))
      continue
    }
    const { old, fault } = await readRevised(trx, files, post, now)
    // Before it was shown there is nothing that readers would see revised.
    const isShown = old !== null && old.publishedAt <= now
    const written = { ...post, revisedAt: isShown ? now : null }
    if (fault) faults.push(fault)
    else await replacePost(trx, written)
    if (isShown) revised.push(written)
  }
  if (faults.length > 0) throw new PostsRefused(faults)
  return revised
}

/** Publishes, or revises, what the files hold: all of them, or none. */
export async function publishPosts(
  runtime: Runtime,
  files: readonly PostFile[],
  { revise = false, isTold = false } = {},
): Promise<PostsResult> {
  const { db, clock, content } = runtime
  const now = clock.now().toISOString()
  const outcomeOf = ({ publishedAt }: FeedPost) => {
    if (publishedAt > now) return 'scheduled'
    return revise ? 'revised' : 'published'
  }
  try {
    const posts = await db.transaction().execute(async (trx) => {
      const read = readPosts(files, await libraryOf(trx))
      if (read.faults.length > 0) throw new PostsRefused(read.faults)
      // Who is told of a revision has been told of the post.
      if (revise) await tellDuePosts(runtime, trx)
      const revised = await writePosts(trx, files, read.posts, { now, revise, isTold })
      await indexPosts(trx, read.posts)
      await bumpContent(trx)
      await tellDuePosts(runtime, trx)
      await tellOf(runtime, trx, revised)
      return read.posts
    })
    content.changed()
    const told = posts.map((post) => {
      const { id, title, publishedAt } = post
      return { id, title, outcome: outcomeOf(post), publishedAt } as const
    })
    return { posts: told, faults: [] }
  } catch (cause) {
    if (cause instanceof PostsRefused) return { posts: [], faults: cause.faults }
    throw cause
  }
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
      const now = runtime.clock.now().toISOString()
      const withdrawn = { ...post, blocks: [], withdrawnAt: post.withdrawnAt ?? now }
      await replacePost(trx, withdrawn)
      await indexPosts(trx, [withdrawn])
      if (post.publishedAt <= now) await tellOf(runtime, trx, [withdrawn])
      gone.push({ id, title: post.title, outcome: 'withdrawn', publishedAt: post.publishedAt })
    }
    await bumpContent(trx)
    return gone
  })
  runtime.content.changed()
  return withdrawn
}
