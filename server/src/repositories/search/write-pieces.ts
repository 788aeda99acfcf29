import { sql } from 'kysely'
import type { Db } from '../../database/schema'
import type { SearchPieceTable } from '../../database/tables/search'

export type NewPiece = Omit<SearchPieceTable, 'source' | 'is_shown'>

/** A word of one kind, as `search_words` counts it. */
export type Word = readonly [kind: string, first: string, rest: string]

/** So many rows go into one statement. */
const AT_ONCE = 100

/** One at a time, whichever process: counts are never crossed. */
export async function lockPieces(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('search-pieces'))`.execute(trx)
}

/** Takes the pieces of a source away; answers with what they held. */
export async function takePieces(trx: Db, source: string) {
  return trx
    .deleteFrom('search_pieces')
    .where('source', '=', source)
    .returning(['key', 'kind', 'grams', 'tags', 'entry'])
    .execute()
}

export async function insertPieces(
  trx: Db,
  source: string,
  pieces: readonly NewPiece[],
): Promise<void> {
  for (let at = 0; at < pieces.length; at += AT_ONCE) {
    const rows = pieces.slice(at, at + AT_ONCE)
    await trx
      .insertInto('search_pieces')
      .values(rows.map((piece) => ({ ...piece, source, is_shown: true })))
      .execute()
  }
}

/** Of the pieces under one key that of the newest document is shown. */
export async function showNewest(trx: Db, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await sql`update search_pieces piece set is_shown = newest.source = piece.source
    from (
      select distinct on (key) key, source from search_pieces
      where key in (${sql.join(keys)}) order by key, rank, source
    ) newest
    where newest.key = piece.key and is_shown <> (newest.source = piece.source)`.execute(trx)
}

/** Adds to how many pieces hold each word; what none holds any more goes. */
export async function countWords(trx: Db, counts: ReadonlyMap<string, number>): Promise<void> {
  const rows = [...counts].filter(([, by]) => by !== 0)
  if (rows.length === 0) return
  const json = JSON.stringify(
    rows.map(([key, pieces]) => {
      const [kind, first, rest] = JSON.parse(key) as Word
      return { kind, first, rest, pieces }
    }),
  )
  await sql`insert into search_words (kind, first, rest, pieces)
    select kind, first, rest, pieces
    from jsonb_to_recordset(${json}::jsonb) as one(kind text, first text, rest text, pieces integer)
    on conflict (kind, first, rest) do update set pieces = search_words.pieces + excluded.pieces`.execute(
    trx,
  )
  await trx.deleteFrom('search_words').where('pieces', '<=', 0).execute()
}

export async function noteSource(trx: Db, source: string, form: number): Promise<void> {
  await trx
    .insertInto('search_sources')
    .values({ source, form })
    .onConflict((conflict) => conflict.column('source').doUpdateSet({ form }))
    .execute()
}

/** Sources that were taken in by a form of the index. */
export async function listSources(db: Db, form: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('search_sources')
    .select('source')
    .where('form', '=', form)
    .execute()
  return new Set(rows.map(({ source }) => source))
}
