import type { Task, TaskUpdate } from '../../contract'
import { linesOf } from './lines'

/** A date that a unit gave for a task (单位自报). */
export interface ReportedDue {
  on: string
  unitId: string
  unitName: string
  updateId: string
  sample: boolean
}

/** The date that each unit gives now; a unit whose latest update gives none keeps its last one. */
export function reportedDues(
  task: Pick<Task, 'units'>,
  updates: readonly TaskUpdate[],
): ReportedDue[] {
  return linesOf(task, updates).flatMap(({ latest, earlier, unitId, unitName }) => {
    const said = [latest, ...earlier].find(({ dueOn }) => dueOn !== null)
    if (!said || said.dueOn === null) return []
    return [{ on: said.dueOn, unitId, unitName, updateId: said.id, sample: said.sample }]
  })
}

export interface EffectiveDue extends Pick<Task, 'dueOn' | 'dueBasis'> {
  /** Whose dates these are; the earliest counts, and all are shown. Empty unless `reported`. */
  reported: ReportedDue[]
}

/**
 * The date of a task once units have spoken. What the document states stays; what we inferred, or a
 * missing date, gives way to what a responsible unit reports. With several, the earliest counts.
 */
export function effectiveDue(
  task: Pick<Task, 'units' | 'dueOn' | 'dueBasis'>,
  updates: readonly TaskUpdate[],
): EffectiveDue {
  const reported = reportedDues(task, updates)
  const [first] = [...reported].sort((one, other) => (one.on < other.on ? -1 : 1))
  if (task.dueBasis === 'stated' || !first) {
    return { dueOn: task.dueOn, dueBasis: task.dueBasis, reported: [] }
  }
  return { dueOn: first.on, dueBasis: 'reported', reported }
}
