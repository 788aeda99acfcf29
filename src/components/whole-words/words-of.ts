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

/**
 * Words, each with the marks that follow it; what opens a quotation goes with the word after it. Null where
 * nobody tells words apart.
 */
export function wordsOf(text: string): string[] | null {
  const by = segmenter()
  if (!by) return null
  const words: string[] = []
  let opening = ''
  for (const { segment, isWordLike } of by.segment(text)) {
    if (/^[“‘《〈「『(〔【]$/.test(segment)) opening += segment
    else if (isWordLike || words.length === 0) {
      words.push(opening + segment)
      opening = ''
    } else words[words.length - 1] += segment
  }
  if (opening) words.push(opening)
  return words
}
