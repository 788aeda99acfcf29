import { standsIn } from '../matching/across'
import type { Segment } from '../matching/segment'
import { ENOUGH, visitHits } from '../matching/visit'
import type { Work } from '../work'
import { findPattern } from './pattern'
import type { Slot } from './slots'

/** So many strings are taken around a slip. */
export const MOST_AROUND = 8
export const HAN = /^[\u4e00-\u9fff]+$/

/** What expansion asks of the texts, in memory or in a database. */
export interface Corpus {
  /** Whether a string stands within one field of one text. */
  stands: (text: string) => boolean
  /** The different strings that fit a pattern, the most frequent first. */
  fitting: (slots: readonly Slot[]) => Work<string[]>
  /** Strings that are `before`, any `gap` characters, `after`. */
  around: (before: string, gap: number, after: string) => Work<string[]>
  /** Different names of units, by their first character but 市, 区 or 县. */
  unitNames: ReadonlyMap<string, readonly string[]>
}

/** Whether a string stands around a gap of characters. */
export function isAround(text: string, before: string, gap: number, after: string): boolean {
  const middle = text.slice(before.length, before.length + gap)
  return text.startsWith(before) && text.endsWith(after) && (gap === 0 || HAN.test(middle))
}

function* findAround(
  { pool, pairs }: Segment,
  before: string,
  gap: number,
  after: string,
): Work<string[]> {
  const found = new Set<string>()
  const byFirst = before.length >= after.length
  const anchor = byFirst ? before : after
  if (anchor.length < 2) return []
  yield* visitHits(pairs, anchor, (at) => {
    const start = byFirst ? at : at - gap - before.length
    const text = pool.slice(start, start + before.length + gap + after.length)
    if (isAround(text, before, gap, after)) found.add(text)
    return found.size < MOST_AROUND ? 0 : ENOUGH
  })
  return [...found]
}

export const corpusOf = (segment: Segment): Corpus => ({
  unitNames: segment.unitNames,
  stands: (text) => standsIn(segment, text),
  fitting: (slots) => findPattern(segment, slots),
  around: (before, gap, after) => findAround(segment, before, gap, after),
})
