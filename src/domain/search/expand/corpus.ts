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
  /** Strings that are `before`, any one character, `after`. */
  around: (before: string, after: string) => Work<string[]>
  /** Different names of units, by their first character but 市, 区 or 县. */
  unitNames: ReadonlyMap<string, readonly string[]>
}

/** Whether a string is one character with what is looked for around it. */
export const isAround = (text: string, before: string, after: string): boolean =>
  text.startsWith(before) && text.endsWith(after) && HAN.test(text.charAt(before.length))

function* findAround({ pool, pairs }: Segment, before: string, after: string): Work<string[]> {
  const found = new Set<string>()
  const byFirst = before.length >= after.length
  const anchor = byFirst ? before : after
  if (anchor.length < 2) return []
  yield* visitHits(pairs, anchor, (at) => {
    const start = byFirst ? at : at - 1 - before.length
    const text = pool.slice(start, start + before.length + 1 + after.length)
    if (isAround(text, before, after)) found.add(text)
    return found.size < MOST_AROUND ? 0 : ENOUGH
  })
  return [...found]
}

export const corpusOf = (segment: Segment): Corpus => ({
  unitNames: segment.unitNames,
  stands: (text) => standsIn(segment, text),
  fitting: (slots) => findPattern(segment, slots),
  around: (before, after) => findAround(segment, before, after),
})
