import type { FeedPost, OfficialDocument, Task, Unit } from '../../../src/contract'
import { lineageOf, unitCertainty, type UnitTable } from '../../../src/domain/subscriptions'
import type { Db } from '../database/schema'
import { listDocuments } from '../repositories/documents'
import type { DeadlineTarget } from '../repositories/deadline-targets'
import { listNoticePosts } from './notice-posts'

/** What can be followed now. */
export interface FollowedContent {
  documents: OfficialDocument[]
  tasks: Map<string, Task>
  units: UnitTable
}

export async function readFollowedContent(db: Db): Promise<FollowedContent> {
  // Checked against the contract when they were published.
  const documents = (await listDocuments(db)).map((text) => JSON.parse(text) as OfficialDocument)
  const units = new Map<string, Unit>()
  for (const document of documents) for (const unit of document.units) units.set(unit.id, unit)
  const tasks = new Map(documents.flatMap(({ tasks }) => tasks.map((task) => [task.id, task])))
  return { documents, tasks, units }
}

export function listPosts(db: Db): Promise<FeedPost[]> {
  return listNoticePosts(db)
}

/** Every unit that anyone may follow, with those that only a lineage names. */
function followableUnits(units: UnitTable): Set<string> {
  return new Set([...units.keys()].flatMap((id) => [...lineageOf(id, units)]))
}

/** Which followers hear of which date: what `matchOf` says of a deadline, for all targets at once. */
export function deadlineTargets({ tasks, units }: FollowedContent): DeadlineTarget[] {
  const followable = [...followableUnits(units)]
  const certainties = new Map<string, [string, 'certain' | 'possible'][]>()
  return [...tasks.values()].flatMap((task) => {
    const { id, themeId, dueOn, dueBasis } = task
    if (dueOn === null || !['stated', 'inferred', 'reported'].includes(dueBasis)) return []
    const named = task.units.map(({ unitId }) => unitId)
    const key = named.join(' ')
    const found =
      certainties.get(key) ??
      followable.flatMap((unitId): [string, 'certain' | 'possible'][] => {
        const certainty = unitCertainty(unitId, named, units)
        return certainty ? [[unitId, certainty]] : []
      })
    certainties.set(key, found)
    const row = (target_key: string, is_certain: boolean) => ({
      target_key,
      task_id: id,
      is_certain,
      due_on: dueOn,
      basis: dueBasis,
    })
    return [
      row(`task:${id}`, true),
      row(`theme:${themeId}`, true),
      ...found.map(([unitId, certainty]) => row(`unit:${unitId}`, certainty === 'certain')),
    ]
  })
}
