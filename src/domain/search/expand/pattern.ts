import { readingsOf, soften } from '../lexicon'
import type { Segment } from '../segment'

/** One character of a pattern: which characters fit, and with which letter their reading begins. */
export interface Slot {
  /** First letter of the reading; the character itself where it has none. */
  initial: string
  fits: (character: string) => boolean
}

const MOST_HITS = 20_000
const MOST_FOUND = 24
const shadows = new WeakMap<Segment, string[]>()

/** The pool as first letters of readings; a second one where other readings begin otherwise. */
function shadowsOf(segment: Segment): string[] {
  const known = shadows.get(segment)
  if (known) return known
  const letters = new Map<string, [string, string]>()
  const lettersOf = (character: string): [string, string] => {
    let pair = letters.get(character)
    if (!pair) {
      const [first, second] = readingsOf(character)
      const initial = first?.charAt(0) ?? character
      pair = [initial, second?.charAt(0) ?? initial]
      letters.set(character, pair)
    }
    return pair
  }
  const made: [string[], string[]] = [[], []]
  for (let at = 0; at < segment.pool.length; at++) {
    const [first, second] = lettersOf(segment.pool.charAt(at))
    made[0].push(first)
    made[1].push(second)
  }
  const texts = [made[0].join(''), made[1].join('')]
  shadows.set(segment, texts)
  return texts
}

/** The different strings of a segment that fit a pattern, the most frequent first. Bounded work. */
export function findPattern(segment: Segment, slots: readonly Slot[]): string[] {
  const key = slots.map(({ initial }) => initial).join('')
  const found = new Map<string, number>()
  for (const shadow of shadowsOf(segment)) {
    let hits = 0
    for (
      let at = shadow.indexOf(key);
      at >= 0 && hits < MOST_HITS;
      at = shadow.indexOf(key, at + 1)
    ) {
      hits += 1
      const isFit = slots.every(({ fits }, slot) => fits(segment.pool.charAt(at + slot)))
      if (!isFit) continue
      const text = segment.pool.slice(at, at + slots.length)
      found.set(text, (found.get(text) ?? 0) + 1)
    }
  }
  return [...found]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_FOUND)
    .map(([text]) => text)
}

/** Just this character. */
export function exactSlot(character: string): Slot {
  return {
    initial: readingsOf(character)[0]?.charAt(0) ?? character,
    fits: (other) => other === character,
  }
}

/** This character, or one that sounds like it. */
export function soundSlot(character: string): Slot {
  const sounds = new Set(readingsOf(character).map(soften))
  return {
    initial: readingsOf(character)[0]?.charAt(0) ?? character,
    fits: (other) =>
      other === character || readingsOf(other).some((one) => sounds.has(soften(one))),
  }
}
