import { sql } from 'kysely'
import type { Db } from '../../database/schema'
import { hasAll, holds } from './find-pieces'

/** So many strings are asked for in one statement. */
const AT_ONCE = 40
/** So many pieces are looked into for strings that a pattern or a slip may mean. */
const MOST_LOOKED_INTO = 400

const charactersOf = (codes: ReadonlySet<number>) =>
  [...codes].map((code) => String.fromCharCode(code)).filter((one) => !/\p{Surrogate}/u.test(one))

/** Those of some strings that stand within a field of a piece. */
export async function findStanding(db: Db, texts: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (let at = 0; at < texts.length; at += AT_ONCE) {
    const asked = texts.slice(at, at + AT_ONCE).map(
      (text, index) => sql`select ${at + index}::integer as at where exists (
        select 1 from search_pieces piece
        where piece.is_shown and ${hasAll(text)} and ${holds(text)})`,
    )
    const { rows } = await sql<{ at: number }>`${sql.join(asked, sql` union all `)}`.execute(db)
    for (const row of rows) found.add(texts[row.at] ?? '')
  }
  return found
}

export interface CountedPair {
  pair: string
  pieces: number
}

/** For each two neighbouring slots the pairs of the corpus that fit them. */
export async function findPairs(
  db: Db,
  slots: readonly ReadonlySet<number>[],
): Promise<CountedPair[][]> {
  const found: CountedPair[][] = []
  for (let at = 0; at + 1 < slots.length; at++) {
    const [first = new Set(), second = new Set()] = slots.slice(at, at + 2)
    const { rows } = await sql<CountedPair>`select first || rest as pair, pieces from search_words
      where kind = 'pair' and first = any(${charactersOf(first)}::text[])
        and rest = any(${charactersOf(second)}::text[])
      order by pieces desc, first, rest`.execute(db)
    found.push(rows)
    if (rows.length === 0) return [[]]
  }
  return found
}

/** The characters of the corpus that fit a slot, the most frequent first. */
export async function findCharacters(db: Db, slot: ReadonlySet<number>, limit: number) {
  const { rows } = await sql<{ first: string }>`select first from search_words
    where kind = 'pair' and rest = '' and first = any(${charactersOf(slot)}::text[])
    order by pieces desc, first limit ${limit}`.execute(db)
  return rows.map(({ first }) => first)
}

const ALL_FIELDS = sql`array[piece.title, piece.units, piece.section, piece.body]`

/** The texts of pieces that hold one pair of each group. */
export async function readTextsWith(
  db: Db,
  groups: readonly (readonly string[])[],
): Promise<string[]> {
  const held = groups.map((pairs) => sql`piece.grams && ${[...pairs]}::text[]`)
  const { rows } = await sql<{ texts: string[] }>`select ${ALL_FIELDS} as texts
    from search_pieces piece where piece.is_shown and ${sql.join(held, sql` and `)}
    limit ${MOST_LOOKED_INTO}`.execute(db)
  return rows.flatMap(({ texts }) => texts)
}

/** The texts of pieces that hold both strings, wherever they stand. */
export async function readTextsHolding(db: Db, one: string, other: string): Promise<string[]> {
  const { rows } = await sql<{ texts: string[] }>`select ${ALL_FIELDS} as texts
    from search_pieces piece where piece.is_shown and ${hasAll(one)} and ${hasAll(other)}
    order by piece.rank limit ${MOST_LOOKED_INTO}`.execute(db)
  return rows.flatMap(({ texts }) => texts)
}

export async function listWords(db: Db, kind: 'unit' | 'alias'): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('search_words')
    .select(['first', 'rest'])
    .where('kind', '=', kind)
    .orderBy('first')
    .orderBy('rest')
    .execute()
  return rows.map(({ first, rest }) => [first, rest])
}

/** What the most pieces name, and how many of them do. */
export async function listCountedTags(db: Db, limit: number): Promise<[string, number][]> {
  const rows = await db
    .selectFrom('search_words')
    .select(['rest', 'pieces'])
    .where('kind', '=', 'tag')
    .orderBy('pieces', 'desc')
    .orderBy('rest')
    .limit(limit)
    .execute()
  return rows.map(({ rest, pieces }) => [rest, Number(pieces)])
}

/** How many pieces hold each of some pairs. */
export async function countPairs(db: Db, pairs: readonly string[]): Promise<CountedPair[]> {
  const { rows } = await sql<CountedPair>`select first || rest as pair, pieces from search_words
    where kind = 'pair' and rest <> '' and first || rest = any(${[...pairs]}::text[])
      and first = any(${pairs.map((pair) => [...pair][0] ?? '')}::text[])
    order by pieces, pair`.execute(db)
  return rows
}

export async function countPieces(db: Db): Promise<number> {
  const { pieces } = await db
    .selectFrom('search_pieces')
    .select(({ fn }) => fn.countAll<number>().as('pieces'))
    .executeTakeFirstOrThrow()
  return Number(pieces)
}
