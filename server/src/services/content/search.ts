import {
  createDocumentSearch,
  createRelating,
  type DocumentSearch,
} from '../../../../src/domain/search'
import type { OfficialDocument } from '../../../../src/contract'
import type { Runtime } from '../../runtime'
import { followPublished } from './published'

type Relating = ReturnType<typeof createRelating>

interface Opened {
  revision: number
  documents: Map<string, OfficialDocument>
  search: DocumentSearch
  /** Made when first asked for after a change: it reads no database. */
  relating: Relating | null
  look: ReturnType<typeof followPublished>
  /** The change that is being taken in: one at a time. */
  changing: Promise<void>
}

/** One for each database of this process. */
const all = new WeakMap<Runtime['db'], Opened>()

async function takeIn(opened: Opened, revision: number): Promise<void> {
  if (opened.revision === revision) return
  const change = await opened.look()
  change.goneDocuments.forEach((id) => opened.documents.delete(id))
  change.documents.forEach((one) => opened.documents.set(one.id, one))
  opened.search.change(change)
  opened.relating = null
  opened.revision = revision
}

/** All that is published. After a change only what was published is read and built; the rest stays. */
async function open(runtime: Runtime): Promise<Opened> {
  const revision = await runtime.content.revision()
  const opened: Opened = all.get(runtime.db) ?? {
    revision: -1,
    documents: new Map(),
    search: createDocumentSearch([]),
    relating: null,
    look: followPublished(runtime.db),
    changing: Promise.resolve(),
  }
  all.set(runtime.db, opened)
  if (opened.revision !== revision) {
    // A change that failed is tried again by who asks next.
    const take = () => takeIn(opened, revision)
    opened.changing = opened.changing.then(take, take)
  }
  await opened.changing
  return opened
}

export const openSearch = async (runtime: Runtime): Promise<DocumentSearch> =>
  (await open(runtime)).search

export async function openRelating(runtime: Runtime): Promise<Relating> {
  const opened = await open(runtime)
  return (opened.relating ??= createRelating([...opened.documents.values()]))
}
