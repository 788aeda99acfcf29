import type { OfficialDocument, SearchResult } from '../../contract'

/** One thing that can be found. */
export interface Entry {
  kind: SearchResult['kind']
  id: string
  taskNo?: number
  title: string
  /** Names of its units, joined: the second place to look. */
  units: string
  section: string
  text: string
}

function taskEntries(document: OfficialDocument): Entry[] {
  const themes = document.parts.flatMap((part) => part.themes)
  return document.tasks.map((task) => ({
    kind: 'task',
    id: task.id,
    taskNo: task.no,
    title: task.headline,
    units: task.units.map(({ name }) => name).join('、'),
    section: themes.find(({ id }) => id === task.themeId)?.title ?? '',
    text: task.text,
  }))
}

function otherEntries(document: OfficialDocument): Entry[] {
  const themes = document.parts.flatMap((part) => part.themes)
  const blank = { units: '', section: '', text: '' }
  return [
    ...themes.flatMap(({ id, title }): Entry[] =>
      title === null ? [] : [{ kind: 'theme', id, title, ...blank }],
    ),
    ...document.units.map(({ id, name, aliases }): Entry => ({
      kind: 'unit',
      id,
      title: name,
      ...blank,
      units: aliases.join(' '),
    })),
    ...document.attachments.flatMap((attachment, at) =>
      attachment.parts.flatMap((part, partAt) =>
        part.sections.map((section, sectionAt): Entry => ({
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
export function entriesOf(document: OfficialDocument): Entry[] {
  return [...taskEntries(document), ...otherEntries(document)]
}
