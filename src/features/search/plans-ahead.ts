import { endpoints } from '@/contract'
import { lastKnown, loadFresh } from '@/platform/api/reply/load-reply'

/** The newest; as many as leave room for the pages that were read (a plan of 47 tasks takes some 60,000 characters). */
const MOST_PLANS = 8

/** Reads the newest plans and keeps them; those that are kept as they are now are not read again. */
export async function keepPlans(): Promise<void> {
  const { reply } = await loadFresh<'listDocuments'>(endpoints.listDocuments, {})
  const newestFirst = [...reply.documents].sort((a, b) =>
    (a.issuedOn ?? '') < (b.issuedOn ?? '') ? 1 : -1,
  )
  for (const { id, version } of newestFirst.slice(0, MOST_PLANS)) {
    const kept = lastKnown<'getDocument'>(endpoints.getDocument, { id })
    if (kept?.reply.document.version === version) continue
    // One after another: the reader's own requests go between.
    await loadFresh<'getDocument'>(endpoints.getDocument, { id })
  }
}
