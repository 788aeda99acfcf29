import { sql } from 'kysely'
import type { Db } from '../../database/schema'
import type { CountedPair } from './ask-corpus'

/** The newest documents that name units, by name. */
export async function findDocumentsOfUnits(
  db: Db,
  names: readonly string[],
  limit: number,
): Promise<string[]> {
  if (names.length === 0) return []
  const { rows } = await sql<{ source: string }>`
    select piece.source from search_pieces piece
    where piece.kind = 'unit' and piece.is_shown
      and piece.title = any(${[...names]}::text[])
    order by piece.rank limit ${limit}`.execute(db)
  return rows.map(({ source }) => source.slice('document:'.length))
}

/** The newest document that has a task of a number. */
export async function findDocumentOfNo(db: Db, no: number): Promise<string[]> {
  const { rows } = await sql<{ document_id: string }>`
    select document_id from search_pieces where task_no = ${no} order by rank limit 1`.execute(db)
  return rows.map(({ document_id }) => document_id)
}

/** The documents of the tasks that name the same thing as one, the newest first. */
export async function findDocumentsLike(db: Db, taskId: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ document_id: string }>`
    select other.document_id
    from search_pieces own
    join search_pieces other on other.kind = 'task' and other.tags && own.tags
    where own.key = ${`task:${taskId}`}
    group by other.document_id order by min(other.rank) limit ${limit}`.execute(db)
  return rows.map(({ document_id }) => document_id)
}

/** The documents whose pieces hold the most of some pairs, the rare ones counting more. */
export async function findSources(
  db: Db,
  pairs: readonly CountedPair[],
  limit: number,
): Promise<string[]> {
  if (pairs.length === 0) return []
  const worth = pairs.map(
    ({ pair, pieces }) =>
      sql`case when piece.grams @> ${[pair]}::text[] then ${1 / Math.sqrt(pieces)}::float8 else 0 end`,
  )
  const { rows } = await sql<{ document_id: string }>`
    select document_id, max(score) as score from (
      select piece.document_id, ${sql.join(worth, sql` + `)} as score, piece.rank
      from search_pieces piece
      where piece.document_id is not null and piece.kind in ('task', 'attachment')
        and piece.grams && ${pairs.map(({ pair }) => pair)}::text[]
      order by 2 desc, piece.rank limit ${limit * 5}
    ) best
    group by document_id order by 2 desc limit ${limit}`.execute(db)
  return rows.map(({ document_id }) => document_id)
}
