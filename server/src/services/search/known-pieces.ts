import type { Answer } from '../../../../src/contract'
import { byRank, citedBy, numberIn, type Entry } from '../../../../src/domain/search/elsewhere'
import type { Db } from '../../database/schema'
import type { PiecesPage } from '../../repositories/search/find-pieces'
import { isKept, isNumbered, listPieces } from '../../repositories/search/list-pieces'

/** So many plans are looked into for a task of a number. */
const MOST_NUMBERED = 500

// Written by index-search.ts.
export const parsed = (entries: readonly string[]) =>
  entries.map((text) => JSON.parse(text) as Entry)

/** What an answer cites and a filter leaves in. */
export async function piecesCited(
  db: Db,
  answer: Answer,
  filter: Omit<PiecesPage, 'offset' | 'limit'>,
): Promise<Entry[]> {
  const found: Entry[] = []
  for (const key of citedBy(answer)) {
    found.push(...parsed(await listPieces(db, isKept(key), { ...filter, limit: 1 })))
  }
  return found
}

/** Those of some keys that there are pieces of. */
export async function keysThere(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const there = new Set<string>()
  for (const key of keys) {
    if ((await listPieces(db, isKept(key), { limit: 1 })).length > 0) there.add(key)
  }
  return there
}

/** The tasks of the number that a query is, the newest document first. */
export async function piecesNumbered(
  db: Db,
  query: string,
  filter: Omit<PiecesPage, 'offset' | 'limit'> = {},
): Promise<Entry[]> {
  const no = numberIn(query)
  if (no === null) return []
  const all = await listPieces(db, isNumbered(no), { ...filter, limit: MOST_NUMBERED })
  return parsed(all).sort(byRank)
}
