/** Damage in the source is a character of no script (U+E010 where a point was printed). */
const DAMAGE = /\p{Co}/gu

/** The sentence as any copy of it has it: width, spaces and repaired damage make no difference; words do. */
function normalised(sentence: string): string {
  return sentence.replace(DAMAGE, '.').normalize('NFKC').replace(/\s/g, '')
}

/** A sentence ends with 。 or with its paragraph. */
export function sentencesOf(text: string): { text: string; start: number }[] {
  return [...text.matchAll(/[^。]+。?/g)].map(({ 0: sentence, index }) => ({
    text: sentence,
    start: index,
  }))
}

/** FNV-1a over UTF-16 units: short enough for a link, and the same on every device. */
export function sentenceHash(sentence: string): string {
  let hash = 0x811c9dc5
  for (const unit of normalised(sentence).split('')) {
    hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}

/** What a link to a quote carries: the hash of its first sentence, and enough words to look for if that is gone. */
export interface SentenceAnchor {
  hash: string
  words: string
  /** Which of several places with these words: `place` of a citation. */
  place?: string | undefined
}

const MOST_WORDS = 40

export function anchorOf(quote: string, place?: string): SentenceAnchor {
  const [first] = sentencesOf(quote.trim())
  return { hash: sentenceHash(first?.text ?? ''), words: quote.trim().slice(0, MOST_WORDS), place }
}
