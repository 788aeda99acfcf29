import type { OfficialDocument, SearchResult } from '../../../contract'
import { dayNumber } from '../../calendar/days'
import { attachmentEntries, documentEntry } from './document-entries'
import { spokenNames } from './spoken-names'
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
export type Unranked = Omit<Entry, 'rank'>

/** Days are counted down from one far ahead, so that the newest come first. */
export const LAST_DAY = 100_000
const UNDATED = 2 * LAST_DAY
const MOST_OF_DAY = 100_000
/** Making an entry takes as long as reading so many characters. */
export const UNITS_OF_ENTRY = 64

/** Ranks move for nobody when another document comes: they are made of its date. */
export const rankOn = (day: number, at: number) => day * MOST_OF_DAY + at

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
      units: spokenNames({ name, aliases }).join(' '),
      facets: { ...own, certain: [id] },
    })),
    ...attachmentEntries(document),
    documentEntry(document),
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
