import type { Variant } from './matching/across'
import { scanAll } from './matching/scan'
import { makeScratch } from './matching/scratch'
import { buildSegment, type SearchDocument } from './matching/segment'
import { bestOf } from './matching/top'
import { finish } from './work'

/** The ids of the documents that hold every term, the best first: what the engine answers over these alone. */
export function rankAmong(
  documents: readonly SearchDocument[],
  terms: readonly (readonly Variant[])[],
): string[] {
  const segment = finish(buildSegment(documents))
  const best = bestOf(documents.length)
  const scratch = makeScratch(segment)
  finish(
    scanAll(segment, terms, scratch, (document, score) => {
      best.offer(document, score, segment.ranks[document])
    }),
  )
  return best.items().map((at) => segment.ids[at] ?? '')
}
