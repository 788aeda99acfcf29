import type { OfficialDocument, Task, Unit } from '../../contract'

/** One task of a unit, and why it is one. */
export interface UnitTask {
  task: Task
  certainty: 'certain' | 'possible'
  /** The group that brings the task to this unit; null where the unit itself is named. */
  via: Unit | null
}

export interface UnitTasks {
  certain: UnitTask[]
  possible: UnitTask[]
}

function membershipOf(group: Unit, unitId: string): 'certain' | 'possible' | null {
  if (!group.group) return null
  const { certainty, memberIds, possibleMemberIds } = group.group
  if (memberIds.includes(unitId)) return certainty === 'certain' ? 'certain' : 'possible'
  return possibleMemberIds.includes(unitId) ? 'possible' : null
}

/**
 * What a unit answers for: named, or as a member of a group. A task is listed once, with the
 * strongest reason; 相关 is never certain (docs: domain, units).
 */
export function tasksOfUnit(
  document: Pick<OfficialDocument, 'tasks' | 'units'>,
  unitId: string,
): UnitTasks {
  const units = new Map(document.units.map((unit) => [unit.id, unit]))
  const found: UnitTasks = { certain: [], possible: [] }
  for (const task of document.tasks) {
    const reasons = task.units.flatMap((assignment): UnitTask[] => {
      if (assignment.unitId === unitId) return [{ task, certainty: 'certain', via: null }]
      const group = units.get(assignment.unitId)
      const certainty = group ? membershipOf(group, unitId) : null
      return group && certainty ? [{ task, certainty, via: group }] : []
    })
    const strongest = reasons.find(({ certainty }) => certainty === 'certain') ?? reasons[0]
    if (strongest) found[strongest.certainty].push(strongest)
  }
  return found
}
