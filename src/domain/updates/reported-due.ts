import type { ReportedDue, Task, TaskUpdate } from '../../contract'
import { linesOf } from './lines'

/** The date that each unit gives now; a unit whose latest update gives none keeps its last one. */
export function reportedDues(
  task: Pick<Task, 'units'>,
  updates: readonly TaskUpdate[],
): ReportedDue[] {
  return linesOf(task, updates).flatMap(({ latest, earlier, unitId, unitName }) => {
    const said = [latest, ...earlier].find(({ dueOn }) => dueOn !== null)
    if (!said || said.dueOn === null) return []
    const { id: updateId, taskId, dueOn: on, sample } = said
    return [{ taskId, unitId, unitName, on, updateId, sample }]
  })
}

/** The updates of each task, by its id; in the order given. */
export function updatesByTask<Said extends Pick<TaskUpdate, 'taskId'>>(
  updates: readonly Said[],
): Map<string, Said[]> {
  const byTask = new Map<string, Said[]>()
  for (const update of updates) {
    const own = byTask.get(update.taskId)
    if (own) own.push(update)
    else byTask.set(update.taskId, [update])
  }
  return byTask
}

/** Every date that units give for tasks of a plan, in the plan's order. */
export function reportedDuesOf(
  tasks: readonly Pick<Task, 'id' | 'units'>[],
  updates: readonly TaskUpdate[],
): ReportedDue[] {
  const byTask = updatesByTask(updates)
  // Of most tasks nobody has said anything.
  return tasks.flatMap((task) => {
    const own = byTask.get(task.id)
    return own ? reportedDues(task, own) : []
  })
}

type Due = Pick<Task, 'dueOn' | 'dueBasis'>

export interface EffectiveDue extends Due {
  /** Whose dates these are; the earliest counts, and all are shown. Empty unless `reported`. */
  reported: readonly ReportedDue[]
}

/**
 * The date of a task once units have spoken. What the document states stays; what we inferred, or a
 * missing date, gives way to what a responsible unit reports. With several, the earliest counts.
 */
function dueWith(task: Due, dues: readonly ReportedDue[]): EffectiveDue {
  const [first] = [...dues].sort((one, other) => (one.on < other.on ? -1 : 1))
  if (task.dueBasis === 'stated' || !first) {
    return { dueOn: task.dueOn, dueBasis: task.dueBasis, reported: [] }
  }
  return { dueOn: first.on, dueBasis: 'reported', reported: dues }
}

/** The same, from what the units said. */
export function effectiveDue(
  task: Due & Pick<Task, 'units'>,
  updates: readonly TaskUpdate[],
): EffectiveDue {
  return dueWith(task, reportedDues(task, updates))
}

/** A task with the date that holds. */
export interface DatedTask extends Task {
  /** 演示数据: the date is one, and is shown as such. */
  dueSample?: boolean
}

/** Tasks with the dates that hold; those of which no unit gave a date are the very same objects. */
export function datedTasks(tasks: readonly Task[], dues: readonly ReportedDue[]): DatedTask[] {
  const byTask = updatesByTask(dues)
  return tasks.map((task) => {
    const own = byTask.get(task.id)
    if (!own) return task
    const { dueOn, dueBasis, reported } = dueWith(task, own)
    if (reported.length === 0) return task
    const dueSample = reported.some(({ on, sample }) => on === dueOn && sample)
    return { ...task, dueOn, dueBasis, dueSample }
  })
}
