import type { OfficialDocument } from '../../../../src/contract'
import { createDocumentSearch, createRelating } from '../../../../src/domain/search'
import { listDocuments } from '../../repositories/content/documents'
import { listPosts } from '../../repositories/content/posts'
import type { Runtime } from '../../runtime'

/** Posts for later are in the index; each search leaves out what is not yet due. */
const END_OF_TIME = '9999-12-31T00:00:00Z'
const MOST_POSTS = 100_000

async function publishedDocuments({ db }: Runtime): Promise<OfficialDocument[]> {
  // Checked against the contract when they were published.
  return (await listDocuments(db)).map((text) => JSON.parse(text) as OfficialDocument)
}

/**
 * What is made of all that is published: one for each database of this process, made when first asked
 * for after a change. A failed build is not kept.
 */
function madeOnce<Made>(make: (runtime: Runtime) => Promise<Made>) {
  const opened = new WeakMap<Runtime['db'], { revision: number; made: Promise<Made> }>()
  return async (runtime: Runtime): Promise<Made> => {
    const revision = await runtime.content.revision()
    const known = opened.get(runtime.db)
    if (known?.revision === revision) return known.made
    const made = make(runtime)
    opened.set(runtime.db, { revision, made })
    made.catch(() => opened.delete(runtime.db))
    return made
  }
}

/** The search over all that is published. */
export const openSearch = madeOnce(async (runtime) =>
  createDocumentSearch(
    await publishedDocuments(runtime),
    await listPosts(runtime.db, { until: END_OF_TIME, limit: MOST_POSTS }),
  ),
)

/** The related tasks of all that is published. */
export const openRelating = madeOnce(async (runtime) =>
  createRelating(await publishedDocuments(runtime)),
)
