import type { Answer } from '../../../../src/contract'
import {
  byRank,
  keyCited,
  keyOf,
  numberIn,
  type Entry,
} from '../../../../src/domain/search/elsewhere'
import type { Db } from '../../database/schema'
import type { PiecesPage } from '../../repositories/search/find-pieces'
import { isKept, isNumbered, listPieces } from '../../repositories/search/list-pieces'

/** So many plans are looked into for a task of a number. */
const MOST_NUMBERED = 500

// Written by index-search.ts.
export const parsed = (entries: readonly string[]) =>
  entries.map((text) => JSON.parse(text) as Entry)

/** What an answer cites, as if it had been searched for. */
export async function piecesCited(db: Db, { citations }: Answer, page: PiecesPage) {
  const found = new Map<string, Entry>()
  for (const key of new Set(citations.flatMap((one) => keyCited(one) ?? []))) {
    const cited = await listPieces(db, isKept(key), { ...page, limit: 1 })
    for (const entry of parsed(cited)) found.set(keyOf(entry), entry)
  }
  const all = [...found.values()]
  const kinds = new Map<string, number>()
  for (const { kind } of all) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const entries = all.slice(page.offset, page.offset + page.limit)
  return { entries, total: all.length, kinds, matched: [] }
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
