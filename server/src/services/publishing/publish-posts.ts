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

/** Writes every post of a batch; throws with every reason where one may not be written. */
async function writePosts(
  trx: Db,
  files: readonly PostFile[],
  posts: readonly FeedPost[],
  { now, revise, isTold }: { now: string; revise: boolean; isTold: boolean },
): Promise<void> {
  const faults: PostFault[] = []
  for (const post of posts) {
    if (!revise) {
      if (!(await insertPost(trx, post, isTold))) faults.push(takenFault(files, post.id))
      continue
    }
    const { old, fault } = await readRevised(trx, files, post, now)
    if (fault) faults.push(fault)
    // Before it was shown there is nothing that readers would see revised.
    else await replacePost(trx, { ...post, revisedAt: old.publishedAt <= now ? now : null })
  }
  if (faults.length > 0) throw new PostsRefused(faults)
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
      await writePosts(trx, files, read.posts, { now, revise, isTold })
      await indexPosts(trx, read.posts)
      await bumpContent(trx)
      await tellDuePosts(runtime, trx)
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
      const withdrawnAt = post.withdrawnAt ?? runtime.clock.now().toISOString()
      await replacePost(trx, { ...post, blocks: [], withdrawnAt })
      await indexPosts(trx, [{ ...post, withdrawnAt }])
      gone.push({ id, title: post.title, outcome: 'withdrawn', publishedAt: post.publishedAt })
    }
    await bumpContent(trx)
    return gone
  })
  runtime.content.changed()
  return withdrawn
}
