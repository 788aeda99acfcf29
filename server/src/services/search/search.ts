import { countPieces } from '../../repositories/search/ask-corpus'
import type { Runtime } from '../../runtime'
import { openDatabaseSearch, type Searching } from './database-search'
import { holdInMemory, type MemorySearch } from './memory-search'

interface Opened {
  revision: number
  /** Null where the texts are left in the database. */
  memory: MemorySearch | null
  searching: Searching | null
  /** The change that is being taken in: one at a time. */
  changing: Promise<void>
}

/** One for each database of this process. */
const all = new WeakMap<Runtime['db'], Opened>()

async function takeIn(opened: Opened, { db, mostInMemory }: Runtime, revision: number) {
  if (opened.revision === revision) return
  if ((await countPieces(db)) > mostInMemory) {
    opened.memory = null
    opened.searching = await openDatabaseSearch(db)
  } else {
    const memory = opened.memory ?? holdInMemory(db)
    await memory.takeIn()
    opened.memory = memory
    opened.searching = {
      search: async (query, page) => memory.search.search(query, page),
      suggest: async (query) => memory.search.suggest(query),
    }
  }
  opened.revision = revision
}

async function open(runtime: Runtime): Promise<Opened> {
  const revision = await runtime.content.revision()
  const opened: Opened = all.get(runtime.db) ?? {
    revision: -1,
    memory: null,
    searching: null,
    changing: Promise.resolve(),
  }
  all.set(runtime.db, opened)
  if (opened.revision !== revision) {
    // A change that failed is tried again by who asks next.
    const take = () => takeIn(opened, runtime, revision)
    opened.changing = opened.changing.then(take, take)
  }
  await opened.changing
  return opened
}

/** What is held in memory; null where the texts are left in the database. */
export async function openMemory(runtime: Runtime): Promise<MemorySearch | null> {
  return (await open(runtime)).memory
}

/** The search over all that is published: in memory up to `mostInMemory` pieces, beyond in the database. */
export async function openSearch(runtime: Runtime): Promise<Searching> {
  const { searching } = await open(runtime)
  if (!searching) throw new Error('the search was not opened')
  return searching
}
