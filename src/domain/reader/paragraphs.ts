import type { DocumentSource, SourceNote } from '../../contract'
import type { PlaceRange } from './places'
import { anchorOf, sentenceHash, sentencesOf, type SentenceAnchor } from './sentence-hash'

/** A paragraph of the source for reading: what is shown, and what it stands for. */
export interface ReaderParagraph {
  /** Offset in the source: the paragraph's own address. */
  start: number
  /** Offset of the first character of `text`. */
  textStart: number
  kind: string
  /** What of the document it is of (`task:31`, `section:1.4.2`): the `place` of a citation. */
  ref: string | null
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
    const { kind = 'leftover', ref = null } =
      blocks.find((block) => block.start <= from && block.end > from) ?? {}
    const textStart = from + line.length - line.trimStart().length
    paragraphs.push({ start: from, textStart, kind, ref, ...repair(line.trim(), notes) })
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

interface Placed {
  found: FoundQuote
  /** Of its first character, in the source. */
  offset: number
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

/** Every place of the words as they stand. `offset`: in the source. */
function everyPlaceOf(
  paragraphs: readonly ReaderParagraph[],
  { hash, words }: SentenceAnchor,
): { sentences: Placed[]; asTyped: Placed[] } {
  const place = (paragraph: number, start: number, length: number): Placed => ({
    found: { paragraph, start, end: start + length, isVerbatim: true },
    offset: (paragraphs[paragraph]?.textStart ?? 0) + start,
  })
  const same = paragraphs.flatMap(({ text }, paragraph) =>
    sentencesOf(text)
      .filter((sentence) => hash !== '' && sentenceHash(sentence.text) === hash)
      .map((sentence) => ({ ...place(paragraph, sentence.start, sentence.text.length), sentence })),
  )
  // Two sentences may share a hash: those with the words of the link are meant.
  const own = same.filter(({ sentence }) => sentence.text.startsWith(words.slice(0, 4)))
  const asTyped = paragraphs.flatMap(({ text }, paragraph) => {
    const all: Placed[] = []
    if (words === '') return all
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      all.push(place(paragraph, at, words.length))
    }
    return all
  })
  return { sentences: own.length > 0 ? own : same, asTyped }
}

function chosenIn(all: readonly Placed[], range: PlaceRange): Placed | undefined {
  const within = all.filter(({ offset }) => offset >= range.from && offset < range.to)
  return range.isFromEnd ? within[within.length - 1] : within[0]
}

const headingAbove = (all: readonly Placed[], range: PlaceRange) =>
  range.hasHeadings ? all.filter(({ offset }) => offset < range.from).pop() : undefined

/**
 * Finds what a link points to: the sentence of that hash, else the words verbatim, else the nearest sentence; where
 * they stand at several places, that of `range`, else the first.
 */
export function findAnchor(
  paragraphs: readonly ReaderParagraph[],
  anchor: SentenceAnchor,
  range: PlaceRange | null = null,
): FoundQuote | null {
  const { sentences, asTyped } = everyPlaceOf(paragraphs, anchor)
  const meant = range
    ? (chosenIn(sentences, range) ?? chosenIn(asTyped, range) ?? headingAbove(asTyped, range))
    : undefined
  const chosen = meant ?? sentences[0] ?? asTyped[0]
  if (chosen) return chosen.found
  return anchor.words === '' ? null : findNearest(paragraphs, anchor.words)
}

/** Finds a quote, by what a link to it would carry. */
export function findQuote(
  paragraphs: readonly ReaderParagraph[],
  quote: string,
): FoundQuote | null {
  return findAnchor(paragraphs, anchorOf(quote))
}
