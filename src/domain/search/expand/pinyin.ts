import type { Work } from '../work'
import type { Corpus } from './corpus'
import { readingsOfLetters, unfinished, type Piece } from './letters'
import { beginningSlot, exactSlot, syllableSlot, type Slot } from './slots'

const LONGEST_TYPED = 48
const MOST_PATTERNS = 12
const MOST_FOUND = 24

/** A pattern, and how sure it is: whole syllables, the last one unfinished, loose initials. */
interface Pattern {
  slots: Slot[]
  looseness: 0 | 1 | 2
}

const slotOf = ({ letters, kind }: Piece): Slot =>
  kind === 'syllable' ? syllableSlot(letters) : beginningSlot(letters)

function patternOf(pieces: readonly Piece[], isGuess: boolean): Pattern {
  const isLoose = pieces.some(({ kind }) => kind === 'initial')
  return { slots: pieces.map(slotOf), looseness: isLoose ? 2 : isGuess ? 1 : 0 }
}

function patternsOfLetters(letters: string, isLast: boolean): Pattern[] {
  const ways = readingsOfLetters(letters, isLast)
  const guesses = isLast ? ways.flatMap(unfinished) : []
  return [
    ...ways.map((pieces) => patternOf(pieces, false)),
    ...guesses.map((pieces) => patternOf(pieces, true)),
  ]
}

/** Typed letters and characters mixed (`政务yun`), as the patterns they may mean, the surest first. */
function patternsOf(term: string): Pattern[] {
  const runs = term.match(/[a-z]+|[^a-z']/g) ?? []
  let patterns: Pattern[] = [{ slots: [], looseness: 0 }]
  runs.forEach((run, at) => {
    const options: Pattern[] = /[a-z]/.test(run)
      ? patternsOfLetters(run, at === runs.length - 1)
      : [{ slots: [exactSlot(run)], looseness: 0 }]
    patterns = patterns
      .flatMap((before) =>
        options.map(({ slots, looseness }) => ({
          slots: [...before.slots, ...slots],
          looseness: looseness > before.looseness ? looseness : before.looseness,
        })),
      )
      .sort(
        (one, other) => one.looseness - other.looseness || one.slots.length - other.slots.length,
      )
      .slice(0, MOST_PATTERNS * 2)
  })
  return patterns
}

/**
 * What stands in the corpus and is read as `term`: full, initials, mixed, the last syllable unfinished; an
 * apostrophe parts syllables. What is surer and found leaves the less sure out: it would only add noise.
 */
export function* expandPinyin(corpus: Corpus, term: string): Work<string[]> {
  const typed = term.replace(/’/g, "'").replace(/ü/g, 'v')
  const length = typed.replace(/'/g, '').length
  if (!/[a-z]/.test(typed) || length < 2 || typed.length > LONGEST_TYPED) return []
  const found = new Set<string>()
  let surest = 2
  for (const { slots, looseness } of patternsOf(typed)) {
    if (looseness > surest) break
    if (slots.length < 2 && length < 3) continue
    for (const text of yield* corpus.fitting(slots)) {
      if (!/[\u4e00-\u9fff]/.test(text)) continue
      found.add(text)
      surest = looseness
    }
  }
  return [...found].slice(0, MOST_FOUND)
}
