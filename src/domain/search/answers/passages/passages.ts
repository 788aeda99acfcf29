import type { Attachment, Citation, OfficialDocument, Task } from '../../../../contract'
import { normalise } from '../../matching/normalise'
import { overEach, type Work } from '../../work'
import { yearOfTitle } from '../asked/years'
import { placeOf, placesIn } from './places'

/** A sentence that an answer may quote, and where it stands. */
export interface Passage {
  document: OfficialDocument
  task: Task | null
  /** As a citation tells it. */
  place: string
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
  place: string
  section: string | null
  year: number | null
  context: string
  text: string
}

function stretchesOfAttachment(attachment: Attachment, at: number): Stretch[] {
  const { title, preamble, parts, closing } = attachment
  const places = placesIn(at)
  const own = { task: null, year: yearOfTitle(title) }
  const around = (place: string) => (text: string) => ({
    ...own,
    place,
    section: title,
    context: '',
    text,
  })
  const ofSections = parts.flatMap(({ sections }, partAt) =>
    sections.flatMap((section, sectionAt) =>
      section.paragraphs.map((text) => ({
        ...own,
        place: places.section(partAt, sectionAt),
        section: section.title ?? title,
        context: `${section.title ?? ''} ${namesIn(text)}`,
        text,
      })),
    ),
  )
  return [...ofSections, ...preamble.map(around(places.start)), ...closing.map(around(places.end))]
}

/** The tasks and the attachments of a document. */
function stretchesOf(document: OfficialDocument): Stretch[] {
  return [
    ...document.tasks.map((task) => ({
      task,
      place: placeOf(task),
      section: null,
      year: document.year,
      context: task.headline,
      text: task.text,
    })),
    ...document.attachments.flatMap(stretchesOfAttachment),
  ]
}

/** Making and counting a pair takes as long as reading so many characters. */
export const UNITS_OF_GRAM = 4

/** Every sentence of the tasks and of the attachments. */
export function* passagesIn(document: OfficialDocument): Work<Passage[]> {
  const made: Passage[] = []
  yield* overEach(stretchesOf(document), ({ context, text, ...own }) => {
    let units = 1
    for (const sentence of sentencesOf(text)) {
      if (sentence === '') continue
      const grams = new Set(gramsOf(`${context} ${sentence}`))
      made.push({ document, ...own, sentence, grams })
      units += grams.size * UNITS_OF_GRAM
    }
    return units
  })
  return made
}

export function citationOf({ document, task, sentence, place }: Passage): Citation {
  const own = { documentId: document.id, quote: sentence, place }
  return task
    ? { kind: 'task', ...own, taskNo: task.no, taskId: task.id }
    : { kind: 'attachment', ...own }
}
