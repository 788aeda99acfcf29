import type { FeedPost } from '../../../../src/contract'
import { sql } from 'kysely'
import type { Db } from '../../database/schema'

// Checked against the contract when they were published.
const parsed = ({ post }: { post: string }) => JSON.parse(post) as FeedPost

interface PageOfPosts {
  /** Instant (ISO): what is for later is not shown. */
  until: string
  after?: { publishedAt: string; id: string } | null
  channel?: string
  limit: number
}

/** Newest first; of one instant, ids backwards. Withdrawn ones are left out. */
export async function listPosts(db: Db, page: PageOfPosts): Promise<FeedPost[]> {
  const { until, after, channel, limit } = page
  let query = db
    .selectFrom('posts')
    .select('post')
    .where('withdrawn_at', 'is', null)
    .where('published_at', '<=', until)
  if (channel) query = query.where('channel', '=', channel)
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('published_at', 'id'), '<', tuple(after.publishedAt, after.id)),
    )
  }
  const rows = await query
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(parsed)
}

/** Which posts there are, and a mark that moves with what they say. */
export function listPostMarks(db: Db) {
  return db
    .selectFrom('posts')
    .select(['id', sql<string>`md5(post)`.as('mark')])
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** Some posts, scheduled ones too. */
export async function readPosts(db: Db, ids: readonly string[]): Promise<FeedPost[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('posts').select('post').where('id', 'in', ids).execute()
  return rows.map(parsed)
}

/** The one that came next after a post, if any. */
export async function findNewer(
  db: Db,
  { publishedAt, id }: Pick<FeedPost, 'publishedAt' | 'id'>,
  until: string,
): Promise<FeedPost | null> {
  const row = await db
    .selectFrom('posts')
    .select('post')
    .where('withdrawn_at', 'is', null)
    .where('published_at', '<=', until)
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('published_at', 'id'), '>', tuple(publishedAt, id)),
    )
    .orderBy('published_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row ? parsed(row) : null
}

/** Any post, withdrawn and scheduled ones too. */
export async function findPost(db: Db, id: string): Promise<FeedPost | null> {
  const row = await db.selectFrom('posts').select('post').where('id', '=', id).executeTakeFirst()
  return row ? parsed(row) : null
}

const rowOf = (post: FeedPost) => ({
  channel: post.channel,
  published_at: post.publishedAt,
  post: JSON.stringify(post),
  withdrawn_at: post.withdrawnAt,
})

/** False where the id is taken, also by another publisher in the same moment. */
export async function insertPost(trx: Db, post: FeedPost, isTold: boolean): Promise<boolean> {
  const rows = await trx
    .insertInto('posts')
    .values({ id: post.id, ...rowOf(post), is_told: isTold })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute()
  return rows.length > 0
}

export async function replacePost(trx: Db, post: FeedPost): Promise<void> {
  await trx.updateTable('posts').set(rowOf(post)).where('id', '=', post.id).execute()
}

/** Marks what has become due as told, and gives it to the caller to tell: each post once. */
export async function takeUntold(trx: Db, until: string): Promise<FeedPost[]> {
  const rows = await trx
    .updateTable('posts')
    .set({ is_told: true })
    .where('is_told', '=', false)
    .where('withdrawn_at', 'is', null)
    .where('published_at', '<=', until)
    .returning('post')
    .execute()
  return rows.map(parsed)
}
