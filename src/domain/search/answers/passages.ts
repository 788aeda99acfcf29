import type { Citation, OfficialDocument, Task } from '../../../contract'
import { normalise } from '../matching/normalise'

/** A sentence that an answer may quote, and where it stands. */
export interface Passage {
  document: OfficialDocument
  task: Task | null
  /** Title of the attachment's section; null for a task. */
  section: string | null
  sentence: string
  grams: ReadonlySet<string>
}

/** Pairs of characters; a number or a word of letters is one. */
export function gramsOf(text: string): string[] {
  const found: string[] = []
  for (const run of normalise(text).match(/[a-z]+|\d[\d.]*|\p{Script=Han}+/gu) ?? []) {
    if (run.length === 1 || /^[a-z\d]/.test(run)) found.push(run)
    else for (let at = 0; at + 1 < run.length; at++) found.push(run.slice(at, at + 2))
  }
  return found
}

/** What a paragraph names in quotation marks: what its other sentences speak of too. */
const namesIn = (text: string) => (text.match(/“[^“”]{2,8}”/g) ?? []).join(' ')

const sentencesOf = (text: string) =>
  (text.match(/[^。;;\n]+[。;;]?/g) ?? []).map((one) => one.trim())

/** Every sentence of the tasks and of the attachments. */
export function passagesOf(documents: readonly OfficialDocument[]): Passage[] {
  const made: Passage[] = []
  const add = (
    document: OfficialDocument,
    task: Task | null,
    section: string | null,
    context: string,
    text: string,
  ) => {
    for (const sentence of sentencesOf(text)) {
      if (sentence === '') continue
      made.push({
        document,
        task,
        section,
        sentence,
        grams: new Set(gramsOf(`${context} ${sentence}`)),
      })
    }
  }
  for (const document of documents) {
    for (const task of document.tasks) add(document, task, null, task.headline, task.text)
    for (const attachment of document.attachments) {
      for (const section of attachment.parts.flatMap((part) => part.sections)) {
        for (const paragraph of section.paragraphs) {
          const context = `${section.title ?? ''} ${namesIn(paragraph)}`
          add(document, null, section.title ?? attachment.title, context, paragraph)
        }
      }
      for (const paragraph of [...attachment.preamble, ...attachment.closing]) {
        add(document, null, attachment.title, '', paragraph)
      }
    }
  }
  return made
}

export function citationOf({ document, task, sentence }: Passage): Citation {
  return task
    ? { kind: 'task', documentId: document.id, taskNo: task.no, quote: sentence }
    : { kind: 'attachment', documentId: document.id, quote: sentence }
}

/** What is never heard in the corpus weighs as much as what stands in two places. */
const UNHEARD = 2
/** Two characters that never meet, between two pairs that do, are only where two words touch. */
const TOUCHING = 0.25

export interface Coverage {
  isHeard: (pair: string) => boolean
  /** How much of the topic a text holds, 0 to 1; rare words weigh more. */
  shareOf: (topic: readonly (readonly string[])[], grams: ReadonlySet<string>) => number
}

export function createCoverage(passages: readonly Passage[]): Coverage {
  const counts = new Map<string, number>()
  for (const { grams } of passages)
    for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  const isHeard = (gram: string) => counts.has(gram)
  const weightOf = (piece: readonly string[], at: number) => {
    const gram = piece[at] ?? ''
    const weight = Math.log((passages.length + 1) / (counts.get(gram) ?? UNHEARD))
    const isTouching =
      !isHeard(gram) && isHeard(piece[at - 1] ?? '') && isHeard(piece[at + 1] ?? '')
    return isTouching ? weight * TOUCHING : weight
  }
  return {
    isHeard,
    shareOf(topic, grams) {
      let all = 0
      let held = 0
      for (const piece of topic) {
        piece.forEach((gram, at) => {
          const weight = weightOf(piece, at)
          all += weight
          if (grams.has(gram)) held += weight
        })
      }
      return all === 0 ? 0 : held / all
    },
  }
}
