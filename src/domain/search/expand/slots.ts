import { charactersOf, readingsOf, soften, syllables } from '../lexicon'

/** One character of a pattern: the codes of the characters that fit. */
export type Slot = ReadonlySet<number>

export const MOST_SLOTS = 32
/** Of the strings that fit a pattern so many are taken, the most frequent. */
export const MOST_FOUND = 24

const known = new Map<string, Slot>()

/** The characters with a reading that fits; kept under a name. */
function slotOf(name: string, fits: (syllable: string) => boolean): Slot {
  const made = known.get(name)
  if (made) return made
  const slot = new Set<number>()
  for (const syllable of syllables) {
    if (fits(syllable))
      for (const character of charactersOf(syllable)) slot.add(character.charCodeAt(0))
  }
  known.set(name, slot)
  return slot
}

/** Just this character. */
export const exactSlot = (character: string): Slot => new Set([character.charCodeAt(0)])

/** A whole syllable, as it is spelt or as it sounds to many. */
export function syllableSlot(letters: string): Slot {
  const soft = soften(letters)
  return slotOf(`=${soft}`, (one) => soften(one) === soft)
}

/** A syllable that begins so. */
export function beginningSlot(letters: string): Slot {
  const soft = soften(letters)
  return slotOf(`^${letters}`, (one) => one.startsWith(letters) || soften(one).startsWith(soft))
}

/** This character, or one that sounds like it. */
export function soundSlot(character: string): Slot {
  const slots = readingsOf(character).map(syllableSlot)
  return new Set([character.charCodeAt(0), ...slots.flatMap((slot) => [...slot])])
}

export function mostFrequent(found: ReadonlyMap<string, number>): string[] {
  return [...found]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_FOUND)
    .map(([text]) => text)
}

/** For each character, which slots of a pattern it fits: bit 0 for the first. */
export type Fits = Uint32Array

/** Tables that nobody uses, all zero; one that dropped work held is not given back. */
const spare: Fits[] = []

export function takeFits(slots: readonly Slot[]): Fits {
  const table = spare.pop() ?? new Uint32Array(65_536)
  slots.forEach((slot, at) => {
    for (const code of slot) table[code] = (table[code] ?? 0) | (1 << at)
  })
  return table
}

export function giveBack(table: Fits, slots: readonly Slot[]): void {
  for (const slot of slots) for (const code of slot) table[code] = 0
  spare.push(table)
}
