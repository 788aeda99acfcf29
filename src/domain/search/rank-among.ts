import { scanAll, type Variant } from './matching/scan'
import { makeScratch } from './matching/scratch'
import { buildSegment, type SearchDocument } from './matching/segment'
import { bestOf } from './matching/top'

/** The ids of the documents that hold every term, the best first: what the engine answers over these alone. */
export function rankAmong(
  documents: readonly SearchDocument[],
  terms: readonly (readonly Variant[])[],
): string[] {
  const segment = buildSegment(documents)
  const best = bestOf(documents.length)
  scanAll(segment, terms, makeScratch(segment), (document, score) => {
    best.offer(document, score, segment.ranks[document])
  })
  return best.items().map((at) => segment.ids[at] ?? '')
}
