import type { Segment } from '../segment'
import { findPattern, soundSlot } from './pattern'

const SHORTEST = 2
const LONGEST = 12
const MOST_FOUND = 8
const HAN = /^[\u4e00-\u9fff]+$/

function differences(one: string, other: string): number {
  let count = 0
  for (let at = 0; at < one.length; at++) if (one.charAt(at) !== other.charAt(at)) count += 1
  return count
}

/** Strings of the pool that are `before`, any `gap` characters, `after`. */
function findAround(
  pool: string,
  before: string,
  gap: number,
  after: string,
  into: Set<string>,
): void {
  const byFirst = before.length >= after.length
  const anchor = byFirst ? before : after
  if (anchor.length < 2) return
  for (
    let at = pool.indexOf(anchor);
    at >= 0 && into.size < MOST_FOUND;
    at = pool.indexOf(anchor, at + 1)
  ) {
    const start = byFirst ? at : at - gap - before.length
    if (start < 0) continue
    const end = start + before.length + gap + after.length
    const text = pool.slice(start, end)
    const middle = text.slice(before.length, before.length + gap)
    if (text.startsWith(before) && text.endsWith(after) && (gap === 0 || HAN.test(middle)))
      into.add(text)
  }
}

/**
 * What stands in the corpus and is one slip away from `term`: another character of the same sound first;
 * then another character, one too many, one too few, two the wrong way round.
 */
export function expandTypo(segment: Segment, term: string): string[] {
  if (!HAN.test(term) || term.length < SHORTEST || term.length > LONGEST) return []
  const mostSounds = term.length > 3 ? 2 : 1
  const alike = findPattern(segment, [...term].map(soundSlot)).filter(
    (text) => HAN.test(text) && differences(text, term) <= mostSounds,
  )
  if (alike.length > 0 || term.length < 3) return alike
  const found = new Set<string>()
  for (let at = 0; at < term.length; at++) {
    const before = term.slice(0, at)
    const after = term.slice(at + 1)
    findAround(segment.pool, before, 1, after, found)
    // One too many, and two swapped: of short words too much would be left to chance.
    if (term.length > 3) {
      if (segment.pool.includes(before + after)) found.add(before + after)
      const swapped = before + after.charAt(0) + term.charAt(at) + after.slice(1)
      if (segment.pool.includes(swapped)) found.add(swapped)
    }
    if (at > 0) findAround(segment.pool, before, 1, term.slice(at), found)
  }
  found.delete(term)
  return [...found].slice(0, MOST_FOUND)
}
