import type { OfficialDocument, Task, Unit } from '../../../../src/contract'
import { lineageOf, unitCertainty, type UnitTable } from '../../../../src/domain/subscriptions'
import type { Db } from '../../database/schema'
import { datedTasks, reportedDuesOf } from '../../../../src/domain/updates'
import { listUpdates } from '../../repositories/officials/updates'
import { listDocuments } from '../../repositories/content/documents'
import type { DeadlineTarget } from '../../repositories/messages/deadline-targets'

const MOST_UPDATES = 5_000

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
  // 单位自报 dates stand for those of the document, with their own basis.
  const updates = await listUpdates(db, {}, MOST_UPDATES)
  const printed = documents.flatMap((document) => document.tasks)
  const tasks = new Map(
    datedTasks(printed, reportedDuesOf(printed, updates)).map((task) => [task.id, task]),
  )
  return { documents, tasks, units }
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
