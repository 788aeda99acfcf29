import { corpusOf, type Corpus } from '../expand/corpus'
import type { Scratch } from './scratch'
import { buildSegment, type SearchDocument, type Segment } from './segment'
import type { Work } from '../work'

/** Some documents with their index; an engine has a few of these. */
export interface Part {
  segment: Segment
  corpus: Corpus
  /** What it was made of: to make it anew with others. */
  documents: readonly SearchDocument[]
  /** Room that no search uses now; one that was dropped does not give its own back. */
  spare: Scratch[]
  /** Numbers of documents that are gone. */
  gone: Set<number>
}

/** Documents are numbered through all parts, in order. */
export function idOf(parts: readonly Part[], number: number): string {
  let left = number
  for (const { segment } of parts) {
    if (left < segment.ids.length) return segment.ids[left] ?? ''
    left -= segment.ids.length
  }
  return ''
}

/**
 * Parts with some documents more, in a new last one. The last parts that are not much larger than it are made one
 * with it: each document is built again a few times in all, and parts stay few.
 */
export function* joined(
  parts: readonly Part[],
  more: readonly SearchDocument[],
): Work<[kept: readonly Part[], made: Part]> {
  let documents = more
  let kept = parts
  for (let last = kept[kept.length - 1]; last; last = kept[kept.length - 1]) {
    const { documents: earlier, gone } = last
    if (earlier.length - gone.size >= documents.length * 2) break
    documents = [...earlier.filter((_, at) => !gone.has(at)), ...documents]
    kept = kept.slice(0, -1)
  }
  const segment = yield* buildSegment(documents)
  return [kept, { segment, corpus: corpusOf(segment), documents, spare: [], gone: new Set() }]
}
