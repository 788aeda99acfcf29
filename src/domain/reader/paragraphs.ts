import type { DocumentSource, SourceNote } from '../../contract'
import { anchorOf, sentenceHash, sentencesOf, type SentenceAnchor } from './sentence-hash'

/** A paragraph of the source for reading: what is shown, and what it stands for. */
export interface ReaderParagraph {
  /** Offset in the source: the paragraph's own address. */
  start: number
  kind: string
  /** As published, but for damage that has a note. */
  text: string
  notes: SourceNote[]
}

function repair(text: string, notes: readonly SourceNote[]): { text: string; notes: SourceNote[] } {
  const own = notes.filter(({ source }) => text.includes(source))
  const shown = own.reduce(
    (words, { source, shown: repaired }) => words.replace(source, repaired),
    text,
  )
  return { text: shown, notes: own }
}

/** The source as paragraphs, in order, none left out. */
export function paragraphsOf(
  { text, blocks }: DocumentSource,
  notes: readonly SourceNote[],
): ReaderParagraph[] {
  const paragraphs: ReaderParagraph[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const from = start
    start += line.length + 1
    if (line.trim() === '') continue
    const kind = blocks.find((block) => block.start <= from && block.end > from)?.kind ?? 'leftover'
    paragraphs.push({ start: from, kind, ...repair(line.trim(), notes) })
  }
  return paragraphs
}

/** Where a quoted sentence stands. */
export interface FoundQuote {
  paragraph: number
  start: number
  end: number
  /** False: the words have changed since, and this is the nearest place. */
  isVerbatim: boolean
}

/** Shares of two characters in a row that both have; 1 is the same words. */
function likeness(words: string, sentence: string): number {
  const pairsOf = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
  const wanted = pairsOf(words)
  const has = pairsOf(sentence)
  if (wanted.size === 0) return 0
  return [...wanted].filter((pair) => has.has(pair)).length / wanted.size
}

/** Less alike than this is another sentence. */
const LIKE_ENOUGH = 0.5

function findNearest(paragraphs: readonly ReaderParagraph[], words: string): FoundQuote | null {
  let best: FoundQuote | null = null
  let most = LIKE_ENOUGH
  paragraphs.forEach(({ text }, paragraph) => {
    for (const sentence of sentencesOf(text)) {
      const like = likeness(words, sentence.text)
      if (like <= most) continue
      most = like
      const { start } = sentence
      best = { paragraph, start, end: start + sentence.text.length, isVerbatim: false }
    }
  })
  return best
}

/** Finds what a link points to: the sentence of that hash, else the words verbatim, else the nearest sentence. */
export function findAnchor(
  paragraphs: readonly ReaderParagraph[],
  { hash, words }: SentenceAnchor,
): FoundQuote | null {
  const all = paragraphs.flatMap(({ text }, paragraph) =>
    sentencesOf(text).map((sentence) => ({ ...sentence, paragraph })),
  )
  // Two sentences may share a hash, or be the same: the one with the words of the link is meant.
  const same = all.filter((sentence) => hash !== '' && sentenceHash(sentence.text) === hash)
  const own = same.find(({ text }) => text.startsWith(words.slice(0, 4))) ?? same[0]
  if (own) {
    const { paragraph, start, text } = own
    return { paragraph, start, end: start + text.length, isVerbatim: true }
  }
  if (words === '') return null
  const paragraph = paragraphs.findIndex(({ text }) => text.includes(words))
  const start = paragraphs[paragraph]?.text.indexOf(words) ?? -1
  if (start >= 0) return { paragraph, start, end: start + words.length, isVerbatim: true }
  return findNearest(paragraphs, words)
}

/** Finds a quote, by what a link to it would carry. */
export function findQuote(
  paragraphs: readonly ReaderParagraph[],
  quote: string,
): FoundQuote | null {
  return findAnchor(paragraphs, anchorOf(quote))
}
