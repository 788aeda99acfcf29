import type { Citation, OfficialDocument, Task } from '../../../../contract'
import { normalise } from '../../matching/normalise'
import { overEach, type Work } from '../../work'
import { yearOfTitle } from '../asked/years'

/** A sentence that an answer may quote, and where it stands. */
export interface Passage {
  document: OfficialDocument
  task: Task | null
  /** Title of the attachment's section; null for a task. */
  section: string | null
  sentence: string
  /** The year that it speaks of where it names none itself; null where that is not said. */
  year: number | null
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

/** A stretch of a document that is read as one: what stands around it belongs to each of its sentences. */
interface Stretch {
  task: Task | null
  section: string | null
  year: number | null
  context: string
  text: string
}

/** The tasks and the attachments of a document. */
function stretchesOf(document: OfficialDocument): Stretch[] {
  return [
    ...document.tasks.map((task) => ({
      task,
      section: null,
      year: document.year,
      context: task.headline,
      text: task.text,
    })),
    ...document.attachments.flatMap((attachment) => [
      ...attachment.parts
        .flatMap((part) => part.sections)
        .flatMap((section) =>
          section.paragraphs.map((text) => ({
            task: null,
            section: section.title ?? attachment.title,
            year: yearOfTitle(attachment.title),
            context: `${section.title ?? ''} ${namesIn(text)}`,
            text,
          })),
        ),
      ...[...attachment.preamble, ...attachment.closing].map((text) => ({
        task: null,
        section: attachment.title,
        year: yearOfTitle(attachment.title),
        context: '',
        text,
      })),
    ]),
  ]
}

/** Making and counting a pair takes as long as reading so many characters. */
export const UNITS_OF_GRAM = 4

/** Every sentence of the tasks and of the attachments. */
export function* passagesIn(document: OfficialDocument): Work<Passage[]> {
  const made: Passage[] = []
  yield* overEach(stretchesOf(document), ({ task, section, year, context, text }) => {
    let units = 1
    for (const sentence of sentencesOf(text)) {
      if (sentence === '') continue
      const grams = new Set(gramsOf(`${context} ${sentence}`))
      made.push({ document, task, section, sentence, year, grams })
      units += grams.size * UNITS_OF_GRAM
    }
    return units
  })
  return made
}

export function citationOf({ document, task, sentence }: Passage): Citation {
  return task
    ? { kind: 'task', documentId: document.id, taskNo: task.no, quote: sentence }
    : { kind: 'attachment', documentId: document.id, quote: sentence }
}
