import { endpoints, type SearchReply, type Suggestion } from '@/contract'
import type { DocumentSearch, SearchPage } from '@/domain/search'
import { inSlices } from '@/platform/api/in-slices'
import { keptAt } from '@/platform/api/reply/reply-cache'
import { lastKnown } from '@/platform/api/reply/load-reply'
import { addressOf } from '@/platform/api/request'

/** The documents last known here, and when each was kept: what is kept later is searched too. */
function keptPlans() {
  const summaries = lastKnown<'listDocuments'>(endpoints.listDocuments, {})?.reply.documents ?? []
  return summaries.flatMap(({ id }) => {
    const savedAt = keptAt(addressOf(endpoints.getDocument, { id }))
    return savedAt === null ? [] : [{ id, savedAt }]
  })
}

async function open(ids: readonly string[]): Promise<DocumentSearch | null> {
  // The engine is fetched only by who needs it.
  const { openDocumentSearch } = await import('../../domain/search')
  const documents = ids.flatMap((id) => {
    const known = lastKnown<'getDocument'>(endpoints.getDocument, { id })
    return known ? [known.reply.document] : []
  })
  return documents.length > 0 ? inSlices(openDocumentSearch(documents)) : null
}

let opened: { key: string; search: Promise<DocumentSearch | null> } | undefined

/** What searches the documents on this device; null where it has none. */
async function searchHere(): Promise<DocumentSearch | null> {
  const plans = keptPlans()
  const key = JSON.stringify(plans)
  if (opened?.key !== key) {
    const search = open(plans.map(({ id }) => id))
    opened = { key, search }
    // What failed is made again for the next who asks.
    search.catch(() => (opened = undefined))
  }
  return opened.search
}

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
