import type { Work } from '../work'
import { HAN, MOST_AROUND, type Corpus } from './corpus'
import { soundSlot } from './slots'

/** What may have a slip in it: not too short to be told, nor too long to be tried. */
const MENDED = /^[\u4e00-\u9fff]{2,12}$/

const differences = (one: string, other: string) =>
  [...one].filter((character, at) => character !== other[at]).length

/** The term with any character between two of its own, or in the place of `left` (one or none) of them. */
function* withAnother(corpus: Corpus, term: string, left: number): Work<string[]> {
  const found: string[] = []
  for (let at = 1 - left; at < term.length; at++) {
    found.push(...(yield* corpus.around(term.slice(0, at), term.slice(at + left))))
  }
  return found
}

/** The term with one character less, or two swapped: of short words too much would be left to chance. */
function withoutOne(corpus: Corpus, term: string): string[] {
  if (term.length < 4) return []
  const found = [...term].flatMap((character, at) => {
    const before = term.slice(0, at)
    const after = term.slice(at + 1)
    return [before + after, before + after.charAt(0) + character + after.slice(1)]
  })
  return found.filter(corpus.stands)
}

/**
 * What stands in the corpus and is one slip away from `term`: another character of the same sound first;
 * then another character, one too many, one too few, two the wrong way round.
 */
export function* expandTypo(corpus: Corpus, term: string): Work<string[]> {
  if (!MENDED.test(term)) return []
  const mostSounds = term.length > 3 ? 2 : 1
  const sounding = yield* corpus.fitting([...term].map(soundSlot))
  const alike = sounding.filter((text) => HAN.test(text) && differences(text, term) <= mostSounds)
  if (alike.length > 0 || term.length < 3) return alike
  const others = (found: readonly string[]) =>
    [...new Set(found)].filter((text) => text !== term).slice(0, MOST_AROUND)
  // Nothing of what was typed is thrown away but one character; only then another in the place of one.
  const whole = others([...(yield* withAnother(corpus, term, 0)), ...withoutOne(corpus, term)])
  return whole.length > 0 ? whole : others(yield* withAnother(corpus, term, 1))
}
