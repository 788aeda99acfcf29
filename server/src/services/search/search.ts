import type { OfficialDocument, RelatedTask } from '../../../../src/contract'
import { createRelating } from '../../../../src/domain/search'
import { readDocuments } from '../../repositories/content/current-documents'
import { findDocumentOfTask } from '../../repositories/content/documents'
import { countPieces } from '../../repositories/search/ask-corpus'
import { findDocumentsLike } from '../../repositories/search/find-documents'
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
const MOST_ALIKE = 12

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

/** The search over all that is published: in memory up to `mostInMemory` pieces, beyond in the database. */
export async function openSearch(runtime: Runtime): Promise<Searching> {
  const { searching } = await open(runtime)
  if (!searching) throw new Error('the search was not opened')
  return searching
}

/** The related tasks of one; in the database, among the documents that name the same. */
export async function relatedTo(runtime: Runtime, taskId: string): Promise<RelatedTask[]> {
  const { memory } = await open(runtime)
  if (memory) return memory.relating()(taskId)
  const { db } = runtime
  const own = await findDocumentOfTask(db, taskId)
  if (!own) return []
  // Checked against the contract when they were published.
  const document = JSON.parse(own.document) as OfficialDocument
  const alike = (await findDocumentsLike(db, taskId, MOST_ALIKE)).filter((id) => id !== document.id)
  const others = (await readDocuments(db, alike)).map(
    (text) => JSON.parse(text) as OfficialDocument,
  )
  return createRelating([document, ...others])(taskId)
}
