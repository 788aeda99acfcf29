import type { FeedPost, OfficialDocument, SearchResult, Task } from '../../../contract'
import { dayNumber } from '../../calendar/days'
import { facetsOfTasks, NO_FACETS, type Facets } from './filter'
import { finish, overEach, type Work } from '../work'

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
  /** Of a post: the ids of the tasks that it lists, and the numbers of those that it cites (`citedAs`). */
  mentions?: string[]
  /** Where it stands among equals: the newest document first, in its order; then posts. */
  rank: number
}

/** What an area makes; its rank follows from where it stands. */
type Unranked = Omit<Entry, 'rank'>

/** Days are counted down from one far ahead, so that the newest come first. */
const LAST_DAY = 100_000
const UNDATED = 2 * LAST_DAY
const POSTS = 3 * LAST_DAY
const MOST_OF_DAY = 100_000
const MINUTES = 24 * 60
/** Making an entry takes as long as reading so many characters. */
export const UNITS_OF_ENTRY = 64

/** Ranks move for nobody when another document comes: they are made of its date. */
const rankOn = (day: number, at: number) => day * MOST_OF_DAY + at

function* taskEntries(document: OfficialDocument): Work<Unranked[]> {
  const themes = document.parts.flatMap((part) => part.themes)
  const titles = new Map(themes.map(({ id, title }) => [id, title ?? '']))
  const facetsOf = facetsOfTasks(document)
  const made: Unranked[] = []
  yield* overEach(document.tasks, (task) => {
    made.push({
      kind: 'task',
      id: task.id,
      taskNo: task.no,
      title: task.headline,
      units: task.units.map(({ name }) => name).join('、'),
      section: titles.get(task.themeId) ?? '',
      text: task.text,
      facets: facetsOf(task),
    })
    return UNITS_OF_ENTRY
  })
  return made
}

function otherEntries(document: OfficialDocument): Unranked[] {
  const themes = document.parts.flatMap((part) => part.themes)
  const own = { ...NO_FACETS, documentIds: [document.id] }
  const blank = { units: '', section: '', text: '' }
  return [
    ...themes.flatMap(({ id, title }): Unranked[] =>
      title === null
        ? []
        : [{ kind: 'theme', id, title, ...blank, facets: { ...own, themeIds: [id] } }],
    ),
    ...document.units.map(({ id, name, aliases }): Unranked => ({
      kind: 'unit',
      id,
      title: name,
      ...blank,
      units: aliases.join(' '),
      facets: { ...own, certain: [id] },
    })),
    ...document.attachments.flatMap((attachment, at) =>
      attachment.parts.flatMap((part, partAt) =>
        part.sections.map((section, sectionAt): Unranked => ({
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
export function* entriesIn(document: OfficialDocument): Work<Entry[]> {
  const { issuedOn } = document
  const day = issuedOn === null ? UNDATED : LAST_DAY - dayNumber(issuedOn)
  const all = [...(yield* taskEntries(document)), ...otherEntries(document)]
  const made: Entry[] = []
  yield* overEach(all, (entry, at) => {
    made.push({ ...entry, rank: rankOn(day, at) })
    return UNITS_OF_ENTRY
  })
  return made
}

export const entriesOf = (document: OfficialDocument): Entry[] => finish(entriesIn(document))

function wordsOf(block: FeedPost['blocks'][number]): string {
  if (block.kind === 'list') return block.items.map(({ text }) => text).join('\n')
  if (block.kind === 'table')
    return [block.head, ...block.rows].map((row) => row.join(' ')).join('\n')
  if (block.kind === 'figure') return `${block.value} ${block.label}`
  return block.kind === 'task' ? block.title : block.text
}

/** How a post's mentions name what it cites: a citation has the number, not the id. */
export const citedAs = ({ documentId, no }: Pick<Task, 'documentId' | 'no'>) =>
  `${documentId}#${no}`

function mentionsOf({ taskIds, blocks }: FeedPost): string[] {
  const found = new Set(taskIds)
  for (const block of blocks) {
    if (block.kind === 'task') found.add(block.taskId)
    const cited = block.kind === 'list' ? block.items : 'citation' in block ? [block] : []
    for (const { citation } of cited) {
      const no = citation?.kind === 'task' ? citation.taskNo : undefined
      if (citation && no !== undefined) found.add(citedAs({ documentId: citation.documentId, no }))
    }
  }
  return [...found]
}

/** A post; one that was withdrawn is not found. */
export function entriesOfPost(post: FeedPost): Entry[] {
  if (post.withdrawnAt) return []
  const day = dayNumber(post.publishedAt.slice(0, 10))
  const [hours = 0, minutes = 0] = post.publishedAt.slice(11, 16).split(':').map(Number)
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
      mentions: mentionsOf(post),
      rank: rankOn(POSTS + LAST_DAY - day, MINUTES - hours * 60 - minutes),
    },
  ]
}
