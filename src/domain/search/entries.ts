import type { OfficialDocument, SearchResult } from '../../contract'
import { normalise } from './normalise'

/** One thing that can be found, in normal form beside its words. */
export interface Entry {
  kind: SearchResult['kind']
  id: string
  taskNo?: number
  title: string
  /** Names of its units, joined: the second place to look. */
  units: string
  section: string
  text: string
  normal: { title: string; units: string; section: string; text: string }
  /** Order among equals: document, then position in it. */
  order: number
}

type Fields = Omit<Entry, 'normal' | 'order'>

function taskEntries(document: OfficialDocument): Fields[] {
  const units = new Map(document.units.map((unit) => [unit.id, unit]))
  const themes = document.parts.flatMap((part) => part.themes)
  return document.tasks.map((task) => ({
    kind: 'task',
    id: task.id,
    taskNo: task.no,
    title: task.headline,
    // Printed names and the short forms of each, so that 经信委 finds what 市经济信息化委 answers for.
    units: task.units
      .flatMap(({ name, unitId }) => [name, ...(units.get(unitId)?.aliases ?? [])])
      .join(' '),
    section: themes.find(({ id }) => id === task.themeId)?.title ?? '',
    text: task.text,
  }))
}

function otherEntries(document: OfficialDocument): Fields[] {
  const themes = document.parts.flatMap((part) => part.themes)
  const blank = { units: '', section: '', text: '' }
  return [
    ...themes.flatMap(({ id, title }): Fields[] =>
      title === null ? [] : [{ kind: 'theme', id, title, ...blank }],
    ),
    ...document.units.map(({ id, name, aliases }): Fields => ({
      kind: 'unit',
      id,
      title: name,
      ...blank,
      units: aliases.join(' '),
    })),
    ...document.attachments.flatMap((attachment, at) =>
      attachment.parts.flatMap((part, partAt) =>
        part.sections.map((section, sectionAt): Fields => ({
          kind: 'attachment',
          id: `${document.id}-a${at + 1}-${partAt + 1}-${sectionAt + 1}`,
          title: section.title ?? attachment.title,
          units: '',
          section: part.title ?? '',
          text: section.paragraphs.join('\n'),
        })),
      ),
    ),
  ]
}

/** Everything that can be found in a document. */
export function entriesOf(document: OfficialDocument, firstOrder: number): Entry[] {
  return [...taskEntries(document), ...otherEntries(document)].map((fields, at) => ({
    ...fields,
    normal: {
      title: normalise(fields.title),
      units: normalise(fields.units),
      section: normalise(fields.section),
      text: normalise(fields.text),
    },
    order: firstOrder + at,
  }))
}
