import type { Work } from '../work'
import { HAN, MOST_AROUND, type Corpus } from './corpus'
import { soundSlot } from './slots'

const SHORTEST = 2
const LONGEST = 12

function differences(one: string, other: string): number {
  let count = 0
  for (let at = 0; at < one.length; at++) if (one.charAt(at) !== other.charAt(at)) count += 1
  return count
}

/** What is typed with one character more, one less, or two swapped: nothing of it is thrown away but one. */
function* keptWhole(corpus: Corpus, term: string): Work<string[]> {
  const found = new Set<string>()
  for (let at = 1; at < term.length; at++) {
    const texts = yield* corpus.around(term.slice(0, at), 1, term.slice(at))
    texts.forEach((text) => found.add(text))
  }
  // One too many, and two swapped: of short words too much would be left to chance.
  for (let at = 0; at < term.length && term.length > 3; at++) {
    const before = term.slice(0, at)
    const after = term.slice(at + 1)
    const swapped = before + after.charAt(0) + term.charAt(at) + after.slice(1)
    if (corpus.stands(before + after)) found.add(before + after)
    if (corpus.stands(swapped)) found.add(swapped)
  }
  found.delete(term)
  return [...found].slice(0, MOST_AROUND)
}

/** Another character in the place of one. */
function* oneWrong(corpus: Corpus, term: string): Work<string[]> {
  const found = new Set<string>()
  for (let at = 0; at < term.length; at++) {
    const texts = yield* corpus.around(term.slice(0, at), 1, term.slice(at + 1))
    texts.forEach((text) => found.add(text))
  }
  found.delete(term)
  return [...found].slice(0, MOST_AROUND)
}

/**
 * What stands in the corpus and is one slip away from `term`: another character of the same sound first;
 * then another character, one too many, one too few, two the wrong way round.
 */
export function* expandTypo(corpus: Corpus, term: string): Work<string[]> {
  if (!HAN.test(term) || term.length < SHORTEST || term.length > LONGEST) return []
  const mostSounds = term.length > 3 ? 2 : 1
  const sounding = yield* corpus.fitting([...term].map(soundSlot))
  const alike = sounding.filter((text) => HAN.test(text) && differences(text, term) <= mostSounds)
  if (alike.length > 0 || term.length < 3) return alike
  const whole = yield* keptWhole(corpus, term)
  return whole.length > 0 ? whole : yield* oneWrong(corpus, term)
}
