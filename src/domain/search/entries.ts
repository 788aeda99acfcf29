import type { FeedPost, OfficialDocument, SearchResult } from '../../contract'
import { facetsOfTask, NO_FACETS, type Facets } from './filter'

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
  facets: Facets
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
    facets: facetsOfTask(document, task),
  }))
}

function otherEntries(document: OfficialDocument): Entry[] {
  const themes = document.parts.flatMap((part) => part.themes)
  const own = { ...NO_FACETS, documentIds: [document.id] }
  const blank = { units: '', section: '', text: '' }
  return [
    ...themes.flatMap(({ id, title }): Entry[] =>
      title === null
        ? []
        : [{ kind: 'theme', id, title, ...blank, facets: { ...own, themeIds: [id] } }],
    ),
    ...document.units.map(({ id, name, aliases }): Entry => ({
      kind: 'unit',
      id,
      title: name,
      ...blank,
      units: aliases.join(' '),
      facets: { ...own, certain: [id] },
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
          facets: own,
        })),
      ),
    ),
  ]
}

/** Everything that can be found in a document. */
export function entriesOf(document: OfficialDocument): Entry[] {
  return [...taskEntries(document), ...otherEntries(document)]
}

function wordsOf(block: FeedPost['blocks'][number]): string {
  if (block.kind === 'list') return block.items.map(({ text }) => text).join('\n')
  if (block.kind === 'table')
    return [block.head, ...block.rows].map((row) => row.join(' ')).join('\n')
  if (block.kind === 'figure') return `${block.value} ${block.label}`
  return block.kind === 'task' ? block.title : block.text
}

/** A post; one that was withdrawn is not found. */
export function entriesOfPost(post: FeedPost): Entry[] {
  if (post.withdrawnAt) return []
  return [
    {
      kind: 'post',
      id: post.id,
      title: post.title,
      units: '',
      section: post.summary,
      text: post.blocks.map(wordsOf).join('\n'),
      facets: {
        ...NO_FACETS,
        documentIds: [post.source.documentId],
        themeIds: post.themeIds,
        certain: post.unitIds,
        channel: post.channel,
        publishedAt: post.publishedAt,
      },
    },
  ]
}
