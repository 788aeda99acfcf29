import { readingsOf, soften, syllables } from '../lexicon'
import type { Segment } from '../segment'
import { exactSlot, findPattern, type Slot } from './pattern'

/** A piece of typed pinyin: a syllable, its first letters (the last one, unfinished), or one initial. */
interface Piece {
  letters: string
  kind: 'syllable' | 'unfinished' | 'initial'
}

const LONGEST_SYLLABLE = 6
const LONGEST_TYPED = 40
const MOST_READINGS = 12

const begins = new Set<string>()
for (const syllable of syllables) {
  for (let end = 1; end < syllable.length; end++) begins.add(syllable.slice(0, end))
}

/** The ways to read letters as pinyin, those with the fewest pieces first: `xian` is xian, then xi an. */
function readingsOfLetters(letters: string): Piece[][] {
  const found: Piece[][] = []
  const go = (at: number, pieces: Piece[], most: number): void => {
    if (found.length >= MOST_READINGS || pieces.length > most) return
    if (at === letters.length) {
      if (pieces.length === most) found.push(pieces)
      return
    }
    for (let end = Math.min(letters.length, at + LONGEST_SYLLABLE); end > at; end--) {
      const some = letters.slice(at, end)
      const rest = (kind: Piece['kind']) => go(end, [...pieces, { letters: some, kind }], most)
      // Some characters are read m or n alone; a person who types one letter means an initial.
      if (some.length > 1 && syllables.has(some)) rest('syllable')
      else if (end === letters.length && some.length > 1 && begins.has(some)) rest('unfinished')
      else if (some.length === 1 && /[^iuv]/.test(some)) rest('initial')
    }
  }
  const fewest = Math.ceil(letters.length / LONGEST_SYLLABLE)
  for (let most = fewest; most <= letters.length && found.length < MOST_READINGS; most++)
    go(0, [], most)
  return found
}

function slotOf({ letters, kind }: Piece): Slot {
  const initial = letters.charAt(0)
  const soft = soften(letters)
  const fits = {
    syllable: (one: string) => soften(one) === soft,
    unfinished: (one: string) => one.startsWith(letters) || soften(one).startsWith(soft),
    initial: (one: string) => one.startsWith(letters),
  }[kind]
  return { initial, fits: (character) => readingsOf(character).some(fits) }
}

/** Typed letters and characters mixed (`政务yun`), as the patterns they may mean. */
function patternsOf(term: string): { slots: Slot[]; isFull: boolean }[] {
  let patterns: { slots: Slot[]; isFull: boolean }[] = [{ slots: [], isFull: true }]
  for (const run of term.match(/[a-z]+|[^a-z]/g) ?? []) {
    const options = /[a-z]/.test(run)
      ? readingsOfLetters(run).map((pieces) => ({
          slots: pieces.map(slotOf),
          isFull: pieces.every(({ kind }) => kind !== 'initial'),
        }))
      : [{ slots: [exactSlot(run)], isFull: true }]
    patterns = patterns
      .flatMap((before) =>
        options.map(({ slots, isFull }) => ({
          slots: [...before.slots, ...slots],
          isFull: before.isFull && isFull,
        })),
      )
      .slice(0, MOST_READINGS)
  }
  return patterns
}

/** What stands in the corpus and is read as `term`: full, initials, mixed, the last syllable unfinished. */
export function expandPinyin(segment: Segment, term: string): string[] {
  const typed = term.replace(/['’]/g, '')
  if (!/[a-z]{1}/.test(typed) || typed.length < 2 || typed.length > LONGEST_TYPED) return []
  const found = new Set<string>()
  const patterns = patternsOf(typed).filter(({ slots }) => slots.length > 1 || typed.length > 2)
  for (const { slots, isFull } of patterns) {
    // Whole syllables that were found say what was meant; loose initials would only add noise.
    if (!isFull && found.size > 0) continue
    for (const text of findPattern(segment, slots))
      if (/[\u4e00-\u9fff]/.test(text)) found.add(text)
  }
  return [...found].slice(0, 24)
}
