import { useState } from 'react'
import type { OfficialDocument, Task } from '@/contract'
import { citationOf } from '@/domain/listing'
import type { ReaderParagraph } from '@/domain/reader/paragraphs'
import { anchorOf, sentencesOf } from '@/domain/reader/sentence-hash'
import { routes, type Route } from '@/platform/navigation/routes'

/** A sentence that somebody chose: of which paragraph, and which of it. */
export interface Cited {
  at: number
  sentence: number
  /** Opens the document at it: what is shared while it is chosen. */
  route: Route
}

/** Choosing a sentence of a text, to pass it on. */
export interface Citing {
  cited: Cited | null
  choose: (cited: Cited | null) => void
}

export function useCited(): Citing {
  const [cited, choose] = useState<Cited | null>(null)
  return { cited, choose }
}

/** A heading names what follows, and noise (页眉, 页码) says nothing: neither is cited. */
const UNCITED = ['part', 'theme', 'title', 'attachment', 'noise']

export const isCitable = ({ kind }: ReaderParagraph) => !UNCITED.includes(kind)

/** The sentence that a character is of; the first where it is not known. */
export function sentenceAt({ text }: ReaderParagraph, offset: number | null): number {
  const found = sentencesOf(text).filter(({ start }) => offset !== null && start <= offset)
  return Math.max(0, found.length - 1)
}

/** The task that a paragraph is of. */
function taskOf({ ref }: ReaderParagraph, { tasks }: OfficialDocument): Task | undefined {
  const seq = ref?.startsWith('task:') ? Number(ref.slice('task:'.length)) : NaN
  return tasks.find((task) => task.seq === seq)
}

/** What of a sentence is passed on. */
export interface CitedSentence {
  /** Half-open, in the paragraph. */
  range: [number, number]
  /** How many sentences its paragraph has. */
  among: number
  /** Its words, and where they stand: what is copied. */
  words: string
  /** Opens the document at it. */
  route: Route
  task: Task | undefined
}

export function citedSentence(
  document: OfficialDocument,
  paragraph: ReaderParagraph,
  sentence: number,
): CitedSentence | null {
  const all = sentencesOf(paragraph.text)
  const own = all[sentence]
  if (!own) return null
  const { text, start } = own
  const task = taskOf(paragraph, document)
  return {
    range: [start, start + text.length],
    among: all.length,
    words: `${text}——${citationOf(document, task)}`,
    route: routes.document(document.id, anchorOf(text, paragraph.ref ?? undefined)),
    task,
  }
}
