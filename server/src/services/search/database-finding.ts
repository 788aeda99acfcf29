import {
  byLength,
  createOtherwise,
  isQuestion,
  keyOf,
  meantBy,
  namedBy,
  rankAmong,
  saidOf,
  topicWords,
  type Entry,
  type Meant,
} from '../../../../src/domain/search/elsewhere'
import type { Db } from '../../database/schema'
import { findStanding, listCountedTags } from '../../repositories/search/ask-corpus'
import { findPieces, type PiecesPage } from '../../repositories/search/find-pieces'
import { openDatabaseExpansion } from './database-corpus'
import { parsed } from './known-pieces'

/** So many to both sides of a page are ranked again by the engine: the database counts a little otherwise. */
const MARGIN = 30
/** So many names are looked among for what is mistyped. */
const MOST_NAMES = 5000
const MOST_KEPT = 500
const NONE: ReadonlyMap<string, number> = new Map()
const LONGEST_QUERY = 2000

/** Equals come as they come in memory: by rank, and of one rank by key. */
const inOrder = (entries: ReadonlyMap<string, Entry>) =>
  [...entries]
    .map(([id, entry]) => ({ ...entry, id }))
    .sort((one, other) => one.rank - other.rank || (one.id < other.id ? -1 : 1))

/** Some words as they are, else as they may be meant, else by what a question is about: as `finding.ts` in memory. */
export async function openDatabaseFinding(db: Db) {
  const { names, aliases, expand } = await openDatabaseExpansion(db)
  const tags = (await listCountedTags(db, MOST_NAMES)).map(([tag]) => tag)
  const otherwise = createOtherwise(() => [...names, ...aliases.keys(), ...tags])
  const isName = namedBy(() => [...aliases.keys(), ...aliases.values(), ...tags])
  const meanings = new Map<string, Meant>()

  async function meaningOf(query: string): Promise<Meant> {
    const kept = meanings.get(query)
    if (kept) return kept
    const meant = meantBy(await expand(query.slice(0, LONGEST_QUERY)))
    if (meanings.size >= MOST_KEPT) meanings.clear()
    meanings.set(query, meant)
    return meant
  }

  /** The database finds and scores; the engine ranks what is near the page. */
  async function find(query: string, page: PiecesPage) {
    const { terms, matched } = await meaningOf(query)
    if (terms.length === 0) return { entries: [], total: 0, kinds: NONE, matched }
    const from = Math.max(0, page.offset - MARGIN)
    const limit = page.offset + page.limit + MARGIN - from
    const found = await findPieces(db, terms, { ...page, offset: from, limit })
    const entries = new Map(parsed(found.entries).map((entry) => [keyOf(entry), entry]))
    const ids = rankAmong(inOrder(entries), terms).slice(
      page.offset - from,
      page.offset - from + page.limit,
    )
    const { total, kinds } = found
    return { entries: ids.flatMap((id) => entries.get(id) ?? []), total, kinds, matched }
  }

  /** What some words find; where that is nothing and nothing answers, what may be meant by them. */
  async function findOr(query: string, page: PiecesPage, isEnough: boolean) {
    const own = await find(query, page)
    if (own.total > 0 || isEnough) return { own, note: [] }
    for (const { words, note } of otherwise(query)) {
      const other = await find(words, page)
      if (other.total > 0) return { own: other, note: [note] }
    }
    return { own, note: [] }
  }

  /** `findOr`; of a question at last what it is about. */
  async function findAll(query: string, page: PiecesPage, isEnough: boolean) {
    const found = await findOr(query, page, isEnough)
    if (found.own.total > 0 || isEnough || !isQuestion(query)) return found
    const asking = topicWords(query, isName)
    let step = asking.next()
    while (!step.done) step = asking.next(await findStanding(db, step.value))
    const chosen: string[] = []
    for (const word of byLength(step.value)) {
      const together = [...chosen, word].join(' ')
      const { total } = await find(together, { ...page, offset: 0, limit: 1 })
      if (total > 0) chosen.push(word)
    }
    const { words, note } = saidOf(step.value, chosen)
    return words === '' ? found : { own: await find(words, page), note: [note] }
  }

  return { names, aliases, findOr, findAll }
}
