import type { Variant } from './across'
import { scanAll } from './scan'
import { makeScratch } from './scratch'
import { buildSegment, type SearchDocument } from './segment'
import { bestOf } from './top'
import { finish } from '../work'

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
