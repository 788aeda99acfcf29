import { LONGEST_TERM, MOST_TERMS } from '../expand/terms'
import { termsOf } from '../matching/normalise'

/** Pictures and what belongs to them (skin, joiners, flags), and halves of characters: no text has them. */
const PICTURES =
  /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u200d\u20e3\ufe0f\u{e0020}-\u{e007f}\ud800-\udfff]/gu

export interface ReadQuery {
  /** What is looked for. */
  words: string
  /** What is not, in words for who asked. */
  notes: string[]
}

/** What of a query is looked for; what is left out is said, for all words must be there. */
export function readQuery(query: string): ReadQuery {
  const plain = query.replace(PICTURES, ' ')
  const terms = termsOf(plain)
  const hasPictures = plain !== query && terms.length > 0
  return {
    words: hasPictures ? plain : query,
    notes: [
      ...(hasPictures ? ['表情符号没有参加查找'] : []),
      ...(terms.length > MOST_TERMS
        ? [`只查找了前 ${MOST_TERMS} 个词：${terms.slice(0, MOST_TERMS).join(' ')}`]
        : []),
      ...(terms.slice(0, MOST_TERMS).some(({ length }) => length > LONGEST_TERM)
        ? [`每个词只查找了前 ${LONGEST_TERM} 个字`]
        : []),
    ],
  }
}

/** One digit alone is looked for as a number of its own, not in every other number. */
export const digitIn = (query: string): string | null => /^\s*(\d)\s*$/.exec(query)?.[1] ?? null

/** The source of a pattern, for here and for the database. */
export const wholeNumber = (digit: string) => `(^|[^0-9.])${digit}([^0-9.]|$)`

export const isWholeNumberIn = (digit: string, texts: readonly string[]) =>
  texts.some((text) => new RegExp(wholeNumber(digit)).test(text))
