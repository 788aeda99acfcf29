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
