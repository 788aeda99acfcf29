import { STEP, type Work } from '../work'
import { stretchOn, type Page, type PairIndex, type Stretch } from './pairs'

/** Looks at a place; answers how many units it took beyond the look itself, or `ENOUGH` to stop. */
export type Visit = (at: number) => number
export const ENOUGH = -1

function standsAt(text: string, words: string, at: number): boolean {
  for (let inside = 0; inside < words.length; inside++) {
    if (text.charCodeAt(at + inside) !== words.charCodeAt(inside)) return false
  }
  return true
}

/** Looks on until a step is full or the stretch ends; how many units that took, or `ENOUGH`. */
function visitStretch(
  text: string,
  { positions }: Page,
  words: string,
  stretch: Stretch,
  visit: Visit,
): number {
  const { to, base } = stretch
  let units = 0
  let slot = stretch.at
  for (; slot < to && units < STEP; slot++) {
    units += 1
    const at = base + (positions[slot] ?? 0)
    if (!standsAt(text, words, at)) continue
    const took = visit(at)
    if (took < 0) return ENOUGH
    units += took
  }
  stretch.at = slot
  return units
}

/** One character alone, on a stretch of the text; where it stands next is known from the stretch before. */
function* visitCharacter(text: string, character: string, visit: Visit): Work<void> {
  let units = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    const took = visit(at)
    if (took < 0) return
    units += took + 1
    if (units < STEP) continue
    yield units
    units = 0
  }
  yield units
}

/** Goes through the places of some words, in order but for the edges of pages, until `visit` has enough. */
export function* visitHits(index: PairIndex, words: string, visit: Visit): Work<void> {
  if (words.length === 0) return
  if (words.length === 1) return yield* visitCharacter(index.text, words, visit)
  let units = 0
  for (const page of index.pages) {
    const stretch = stretchOn(page, words)
    units += 1
    while (stretch.at < stretch.to) {
      const took = visitStretch(index.text, page, words, stretch, visit)
      if (took < 0) return
      units += took
      if (units < STEP) continue
      yield units
      units = 0
    }
  }
  if (units > 0) yield units
}

export function stands({ text, pages }: PairIndex, words: string): boolean {
  if (words.length < 2) return words !== '' && text.includes(words)
  return pages.some((page) => {
    const stretch = stretchOn(page, words)
    while (stretch.at < stretch.to) {
      if (visitStretch(text, page, words, stretch, () => ENOUGH) < 0) return true
    }
    return false
  })
}
