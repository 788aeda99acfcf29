import { sql } from 'kysely'
import type { Db } from '../../database/schema'
import { both, filtered, type Condition, type PiecesPage } from './find-pieces'

/** JSON of the entries that a condition names, in their order. */
export async function listPieces(
  db: Db,
  condition: Condition,
  { limit, until, ...filter }: Omit<PiecesPage, 'offset' | 'digit'>,
): Promise<string[]> {
  const { rows } = await sql<{ entry: string }>`
    select piece.entry from search_pieces piece
    where ${both([...filtered(filter, until), condition])}
    order by piece.rank, piece.key limit ${limit}`.execute(db)
  return rows.map(({ entry }) => entry)
}

export const isNumbered = (no: number): Condition => sql`piece.task_no = ${no}`

export const isKept = (key: string): Condition => sql`piece.key = ${key}`
