import type { OfficialDocument } from '../../../src/contract'
import { createDocumentSearch, type DocumentSearch } from '../../../src/domain/search'
import { listDocuments } from '../repositories/documents'
import type { Runtime } from '../runtime'

interface Opened {
  revision: number
  search: Promise<DocumentSearch>
}

/** One index for each database of this process, made when first asked for after a change. */
const opened = new WeakMap<Runtime['db'], Opened>()

async function build({ db }: Runtime): Promise<DocumentSearch> {
  // Checked against the contract when they were published.
  const documents = (await listDocuments(db)).map((text) => JSON.parse(text) as OfficialDocument)
  return createDocumentSearch(documents)
}

/** The search over all that is published. A failed build is not kept. */
export async function openSearch(runtime: Runtime): Promise<DocumentSearch> {
  const revision = await runtime.content.revision()
  const known = opened.get(runtime.db)
  if (known?.revision === revision) return known.search
  const search = build(runtime)
  opened.set(runtime.db, { revision, search })
  search.catch(() => opened.delete(runtime.db))
  return search
}
