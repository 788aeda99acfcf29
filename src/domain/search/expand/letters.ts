import { soften, syllables } from '../lexicon'

/** A piece of typed pinyin: a syllable, its first letters, or one initial. */
export interface Piece {
  letters: string
  kind: 'syllable' | 'unfinished' | 'initial'
}

const LONGEST_SYLLABLE = 6
const MOST_READINGS = 12

/** Also as they sound to many: gon for gong. */
const spelled = new Set([...syllables, ...[...syllables].map(soften)])
const begins = new Set<string>()
for (const syllable of syllables) {
  for (let end = 1; end < syllable.length; end++) begins.add(syllable.slice(0, end))
}

/** What some letters may be; only the last ones may be unfinished. */
function pieceOf(letters: string, isLast: boolean): Piece | null {
  // Some characters are read m or n alone; a person who types one letter means an initial.
  if (letters.length === 1) return /[^iuv]/.test(letters) ? { letters, kind: 'initial' } : null
  if (spelled.has(letters)) return { letters, kind: 'syllable' }
  return isLast && begins.has(letters) ? { letters, kind: 'unfinished' } : null
}

/** The ways to read letters as pinyin, those with the fewest pieces first: `xian` is xian, then xi an. */
export function readingsOfLetters(letters: string, isLast: boolean): Piece[][] {
  // From the end: the ways to read what is left from each place on.
  const ways: Piece[][][] = Array.from({ length: letters.length + 1 }, () => [])
  ways[letters.length] = [[]]
  for (let at = letters.length - 1; at >= 0; at--) {
    const found: Piece[][] = []
    for (let end = Math.min(letters.length, at + LONGEST_SYLLABLE); end > at; end--) {
      const piece = pieceOf(letters.slice(at, end), isLast && end === letters.length)
      if (piece) for (const rest of ways[end] ?? []) found.push([piece, ...rest])
    }
    ways[at] = found.sort((one, other) => one.length - other.length).slice(0, MOST_READINGS)
  }
  return ways[0] ?? []
}

/** The same reading, its last syllable taken for the beginning of a longer one (xi for xin), where it may be. */
export function unfinished(pieces: readonly Piece[]): Piece[][] {
  const last = pieces[pieces.length - 1]
  if (last?.kind !== 'syllable' || !begins.has(last.letters)) return []
  return [[...pieces.slice(0, -1), { ...last, kind: 'unfinished' }]]
}
