import { endpoints, type SearchReply } from '@/contract'
import type { SearchPage } from '@/domain/search'
import { inSlices } from '@/platform/api/in-slices'
import { lastKnown } from '@/platform/api/reply/load-reply'
import { madeOnce } from '@/platform/api/made-once'

/** The engine is fetched only by who needs it; the documents are those last known here. */
const open = madeOnce(async () => {
  const { openDocumentSearch } = await import('../../domain/search')
  const summaries = lastKnown<'listDocuments'>(endpoints.listDocuments, {})?.reply.documents ?? []
  const documents = summaries.flatMap(({ id }) => {
    const known = lastKnown<'getDocument'>(endpoints.getDocument, { id })
    return known ? [known.reply.document] : []
  })
  return documents.length > 0 ? inSlices(openDocumentSearch(documents)) : null
})

/** Searches what this device has, for when the network is away; null where it has nothing. */
export async function searchOffline(q: string, page: SearchPage): Promise<SearchReply | null> {
  const search = await open()
  return search && inSlices(search.searching(q, page))
}
