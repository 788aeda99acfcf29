/** What the browser knows of words; an older one breaks lines as it always did. */
interface Segmenter {
  segment: (text: string) => Iterable<{ segment: string; isWordLike?: boolean }>
}

let known: Segmenter | null | undefined

function segmenter(): Segmenter | null {
  if (known !== undefined) return known
  // TypeScript's list of this year does not have it yet.
  const Words = (Intl as { Segmenter?: new (locale: string, how: object) => Segmenter }).Segmenter
  known = Words ? new Words('zh', { granularity: 'word' }) : null
  return known
}

const OPENING = /^[“‘《〈「『(（〔【]$/
/** What opened, and the one character that may have come since: “四合一” is one. */
const OPENED = /^[“‘《〈「『(（〔【]+.?$/
/** What stands before a word and means nothing without it: 各部门, 新媒体. */
const BEFORE = /^[各新全分总第]$/
/** A character alone: 年, 项, 厅. By its code: a build for older phones writes all ranges of \p{Han} out. */
const ALONE = /^[\u3007\u3400-\u9FFF]$/

/** A date is one word: between these, `|`, it goes on. */
const IN_DATE = /\d[年月]\|\d|\d\|月底/

/** A line may not begin between these: 2015|年, 办公|厅, 印|发 are words to nobody but a dictionary. */
const belongs = (word: string, before: string) =>
  OPENED.test(before) ||
  IN_DATE.test(`${before}|${word}`) ||
  (ALONE.test(word) ? !BEFORE.test(word) : BEFORE.test(before))

/**
 * Words, each with the marks that follow it and the character alone that ends it; what opens a quotation goes with the
 * word after it. Null where nobody tells words apart.
 */
export function wordsOf(text: string): string[] | null {
  const by = segmenter()
  if (!by) return null
  const words: string[] = []
  for (const { segment, isWordLike } of by.segment(text)) {
    const last = words.length - 1
    const before = words[last]
    const joins =
      before !== undefined &&
      (OPENING.test(segment) ? OPENED.test(before) : !isWordLike || belongs(segment, before))
    if (joins) words[last] = before + segment
    else words.push(segment)
  }
  return words
}
