import type { Citation, OfficialDocument, Task } from '../../../contract'
import { normalise } from '../normalise'

/** A sentence that an answer may quote, and where it stands. */
export interface Passage {
  document: OfficialDocument
  task: Task | null
  /** Title of the attachment's section; null for a task. */
  section: string | null
  sentence: string
  grams: ReadonlySet<string>
}

export function gramsOf(text: string): string[] {
  const normal = normalise(text).replace(/[^\p{L}\p{N}]/gu, ' ')
  const found: string[] = []
  for (const run of normal.split(' ')) {
    if (run.length === 1) found.push(run)
    for (let at = 0; at + 1 < run.length; at++) found.push(run.slice(at, at + 2))
  }
  return found
}

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
          add(document, null, section.title ?? attachment.title, section.title ?? '', paragraph)
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

/** Two characters that never meet may be only where two words of the question touch. */
const UNHEARD = 2

/** How much of the topic a text holds, 0 to 1; rare words weigh more. */
export function createCoverage(passages: readonly Passage[]) {
  const counts = new Map<string, number>()
  for (const { grams } of passages)
    for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  const weightOf = (gram: string) => Math.log((passages.length + 1) / (counts.get(gram) ?? UNHEARD))
  return (topic: readonly string[], grams: ReadonlySet<string>): number => {
    let all = 0
    let held = 0
    for (const gram of topic) {
      const weight = weightOf(gram)
      all += weight
      if (grams.has(gram)) held += weight
    }
    return all === 0 ? 0 : held / all
  }
}
