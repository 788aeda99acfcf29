import type { DocumentSource, SourceNote } from '../../contract'

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

const PIECE = 12

/** Finds a quote: verbatim, else by the longest of its pieces that still stands somewhere; null if none does. */
export function findQuote(
  paragraphs: readonly ReaderParagraph[],
  quote: string,
): FoundQuote | null {
  const whole = paragraphs.findIndex(({ text }) => text.includes(quote))
  if (whole >= 0) {
    const start = paragraphs[whole]?.text.indexOf(quote) ?? 0
    return { paragraph: whole, start, end: start + quote.length, isVerbatim: true }
  }
  for (let at = 0; at + PIECE <= quote.length; at += 4) {
    const piece = quote.slice(at, at + PIECE)
    const paragraph = paragraphs.findIndex(({ text }) => text.includes(piece))
    if (paragraph < 0) continue
    const start = paragraphs[paragraph]?.text.indexOf(piece) ?? 0
    return { paragraph, start, end: start + PIECE, isVerbatim: false }
  }
  return null
}
