import { endpoints } from '@/contract'
import { keepPosts } from '@/platform/api/reply/keep-posts'
import { lastKnown, loadFresh } from '@/platform/api/reply/load-reply'

/** The newest; as many as leave room for the pages that were read (a plan of 47 tasks takes some 60,000 characters). */
const MOST_PLANS = 8
/** Texts are longer than plans, and it is the newest one that answers are cited from. */
const MOST_TEXTS = 2

async function newestPlans() {
  const { reply } = await loadFresh<'listDocuments'>(endpoints.listDocuments, {})
  return [...reply.documents].sort((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? 1 : -1))
}

/** Reads the newest plans and keeps them; those that are kept as they are now are not read again. */
export async function keepPlans(): Promise<void> {
  const plans = await newestPlans()
  for (const { id, version } of plans.slice(0, MOST_PLANS)) {
    const kept = lastKnown<'getDocument'>(endpoints.getDocument, { id })
    if (kept?.reply.document.version === version) continue
    // One after another: the reader's own requests go between.
    await loadFresh<'getDocument'>(endpoints.getDocument, { id })
  }
  await keepTexts(plans.slice(0, MOST_TEXTS).map(({ id }) => id))
}

/** What the plans and home lead to: their published texts, the dates that hold, units, and the feed with its posts. */
async function keepTexts(planIds: readonly string[]): Promise<void> {
  // By their ETags: what has not changed does not come again.
  await loadFresh<'getStatus'>(endpoints.getStatus, {})
  for (const id of planIds) {
    await loadFresh<'getDocumentSource'>(endpoints.getDocumentSource, { id })
    await loadFresh<'listReportedDues'>(endpoints.listReportedDues, { id })
  }
  await loadFresh<'listUnits'>(endpoints.listUnits, {})
  const { reply } = await loadFresh<'listFeed'>(endpoints.listFeed, {})
  await keepPosts(reply.posts.map(({ id }) => id))
}
