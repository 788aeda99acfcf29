import type { Accepts } from '../engine'
import { POST } from './sorts'
import type { Channel, OfficialDocument, SearchFilter, Task, Unit } from '../../../contract'

/** What an entry can be narrowed down by; lists are empty where that says nothing of it. */
export interface Facets {
  documentIds: string[]
  themeIds: string[]
  /** Units that are named, or certainly members of a named group. */
  certain: string[]
  /** Units that 相关 may mean. */
  possible: string[]
  hasTarget: boolean
  dueOn: string | null
  channel: Channel | null
  /** Instant before which nobody sees it. */
  publishedAt: string | null
}

export const NO_FACETS: Facets = {
  documentIds: [],
  themeIds: [],
  certain: [],
  possible: [],
  hasTarget: false,
  dueOn: null,
  channel: null,
  publishedAt: null,
}

/** The units of a document's tasks in both strengths; one that is certain is not possible too. */
export function facetsOfTasks(document: OfficialDocument): (task: Task) => Facets {
  const groups = new Map(document.units.map(({ id, group }) => [id, group]))
  return (task) => facetsOfTask(document, groups, task)
}

function facetsOfTask(
  document: OfficialDocument,
  groups: ReadonlyMap<string, Unit['group']>,
  task: Task,
): Facets {
  const certain = new Set<string>()
  const possible = new Set<string>()
  for (const { unitId } of task.units) {
    certain.add(unitId)
    const group = groups.get(unitId)
    const members = group?.certainty === 'certain' ? certain : possible
    group?.memberIds.forEach((id) => members.add(id))
    group?.possibleMemberIds.forEach((id) => possible.add(id))
  }
  return {
    ...NO_FACETS,
    documentIds: [document.id],
    themeIds: [task.themeId],
    certain: [...certain],
    possible: [...possible].filter((id) => !certain.has(id)),
    hasTarget: task.targets.length > 0,
    dueOn: task.dueOn,
  }
}

/** Whether a filter leaves an entry in. What is narrowed by a thing that an entry has not, leaves it out. */
export function isLeft(
  kind: string,
  facets: Facets,
  filter: SearchFilter,
  until?: string,
): boolean {
  const { documentIds, themeIds, certain, possible, hasTarget, dueOn, channel, publishedAt } =
    facets
  const { unit, certainty } = filter
  if (until !== undefined && publishedAt !== null && publishedAt > until) return false
  if (filter.kind !== undefined && filter.kind !== kind) return false
  if (filter.document !== undefined && !documentIds.includes(filter.document)) return false
  if (filter.theme !== undefined && !themeIds.includes(filter.theme)) return false
  if (filter.channel !== undefined && filter.channel !== channel) return false
  if (filter.hasTarget === 'true' && !hasTarget) return false
  // Only a task can lack one.
  if (filter.hasTarget === 'false' && (kind !== 'task' || hasTarget)) return false
  if (filter.dueFrom !== undefined && (dueOn === null || dueOn < filter.dueFrom)) return false
  if (filter.dueTo !== undefined && (dueOn === null || dueOn > filter.dueTo)) return false
  if (unit === undefined && certainty === undefined) return true
  const holds = (ids: readonly string[]) =>
    unit === undefined ? ids.length > 0 : ids.includes(unit)
  return (
    (certainty !== 'possible' && holds(certain)) || (certainty !== 'certain' && holds(possible))
  )
}

const hasFilter = (filter: SearchFilter) => Object.values(filter).some((one) => one !== undefined)

/** Whether an entry is left in, by its key; without a filter only a post must be looked at. */
export function acceptingBy(
  entries: ReadonlyMap<string, { kind: string; facets: Facets }>,
  filter: SearchFilter,
  until?: string,
): Accepts {
  const isFiltered = hasFilter(filter)
  return (key, sort) => {
    if (!isFiltered && sort !== POST) return true
    const entry = entries.get(key)
    return entry !== undefined && isLeft(entry.kind, entry.facets, filter, until)
  }
}
