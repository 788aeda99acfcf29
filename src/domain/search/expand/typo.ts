import { stands, visitHits } from '../matching/pairs'
import type { Segment } from '../matching/segment'
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
  { pool, pairs }: Segment,
  before: string,
  gap: number,
  after: string,
  into: Set<string>,
): void {
  const byFirst = before.length >= after.length
  const anchor = byFirst ? before : after
  if (anchor.length < 2) return
  visitHits(pairs, anchor, (at) => {
    const start = byFirst ? at : at - gap - before.length
    const text = pool.slice(start, start + before.length + gap + after.length)
    const middle = text.slice(before.length, before.length + gap)
    if (text.startsWith(before) && text.endsWith(after) && (gap === 0 || HAN.test(middle))) {
      into.add(text)
    }
    return into.size < MOST_FOUND
  })
}

/** What is typed with one character more, one less, or two swapped: nothing of it is thrown away but one. */
function keptWhole(segment: Segment, term: string): string[] {
  const found = new Set<string>()
  for (let at = 1; at < term.length; at++) {
    findAround(segment, term.slice(0, at), 1, term.slice(at), found)
  }
  // One too many, and two swapped: of short words too much would be left to chance.
  for (let at = 0; at < term.length && term.length > 3; at++) {
    const before = term.slice(0, at)
    const after = term.slice(at + 1)
    const swapped = before + after.charAt(0) + term.charAt(at) + after.slice(1)
    if (stands(segment.pairs, before + after)) found.add(before + after)
    if (stands(segment.pairs, swapped)) found.add(swapped)
  }
  found.delete(term)
  return [...found].slice(0, MOST_FOUND)
}

/** Another character in the place of one. */
function oneWrong(segment: Segment, term: string): string[] {
  const found = new Set<string>()
  for (let at = 0; at < term.length; at++) {
    findAround(segment, term.slice(0, at), 1, term.slice(at + 1), found)
  }
  found.delete(term)
  return [...found].slice(0, MOST_FOUND)
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
  const whole = keptWhole(segment, term)
  return whole.length > 0 ? whole : oneWrong(segment, term)
}
