import { sql, type RawBuilder } from 'kysely'
import { normalise } from '../../../../src/domain/search/elsewhere'
import type { Db } from '../../database/schema'
import { gramsOf } from './grams'

/** What a post may share with a task or another post, to be related to it. */
export interface Shared {
  mentions: readonly string[]
  /** Words that stand in it. */
  words: readonly string[]
  themeIds: readonly string[]
  unitIds: readonly string[]
}

/** So many posts are looked at for each kind of what they share, the newest first. */
const MOST_LOOKED_AT = 40

function holdsWord(word: string): RawBuilder<unknown> {
  const text = normalise(word)
  const grams = [...new Set(gramsOf(text))]
  return sql`(piece.grams @> ${grams}::text[] and strpos(piece.body, ${text}) > 0)`
}

/** JSON of the posts that share something and are out by `until`, each once. */
export async function findPostsSharing(db: Db, shared: Shared, until: string): Promise<string[]> {
  const { mentions, words, themeIds, unitIds } = shared
  const kinds = [
    ...(mentions.length > 0 ? [sql`piece.mentions && ${[...mentions]}::text[]`] : []),
    ...(words.length > 0 ? [sql`(${sql.join(words.map(holdsWord), sql` or `)})`] : []),
    ...(themeIds.length > 0 ? [sql`piece.theme_ids && ${[...themeIds]}::text[]`] : []),
    ...(unitIds.length > 0 ? [sql`piece.certain && ${[...unitIds]}::text[]`] : []),
  ]
  if (kinds.length === 0) return []
  const each = kinds.map(
    (kind) => sql`(select piece.key, piece.entry from search_pieces piece
      where piece.kind = 'post' and piece.published_at <= ${until} and ${kind}
      order by piece.rank, piece.key limit ${MOST_LOOKED_AT})`,
  )
  const { rows } = await sql<{ entry: string }>`
    select distinct key, entry from (${sql.join(each, sql` union all `)}) as found
    order by key`.execute(db)
  return rows.map(({ entry }) => entry)
}

/** JSON of one post's piece; none for one that is withdrawn or not there. */
export async function findPostPiece(db: Db, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('search_pieces')
    .select('entry')
    .where('source', '=', `post:${id}`)
    .executeTakeFirst()
  return row?.entry ?? null
}
