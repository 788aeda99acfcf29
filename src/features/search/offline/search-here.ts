import type { SearchReply, Suggestion } from '@/contract'
import type { SearchPage } from '@/domain/search'
import { inSlices } from '@/platform/api/in-slices'
import { madeOfKept } from './made-of-kept'

const searchHere = madeOfKept(async ({ documents, posts }) => {
  // The engine is fetched only by who needs it.
  const { openDocumentSearch } = await import('../../../domain/search')
  return inSlices(openDocumentSearch(documents, posts))
})

/** Searches what this device has, for when the network is away; null where it has nothing. */
export async function searchOffline(q: string, page: SearchPage): Promise<SearchReply | null> {
  const search = await searchHere()
  return search && inSlices(search.searching(q, page))
}

/** What `searchOffline` is for results, for suggestions. */
export async function suggestOffline(q: string): Promise<Suggestion[] | null> {
  const search = await searchHere()
  return search && inSlices(search.suggesting(q))
}
