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
  /** What units gave; those at `dueOn` are whose date it is. */
  reported?: readonly ReportedDue[]
  /** What other units gave, where the task is dated for one unit: named beside its date, never instead of it. */
  elsewhere?: readonly ReportedDue[]
}

/**
 * Tasks with the dates that hold; those of which no unit gave a date are the very same objects. For a unit
 * (`forUnitId`) only its own report goes before the document's date: what another unit promised binds that one.
 */
export function datedTasks(
  tasks: readonly Task[],
  dues: readonly ReportedDue[],
  forUnitId: string | null = null,
): DatedTask[] {
  const byTask = updatesByTask(dues)
  return tasks.map((task) => {
    const all = byTask.get(task.id)
    if (!all) return task
    const isOwn = ({ unitId }: ReportedDue) => forUnitId === null || unitId === forUnitId
    const elsewhere = all.filter((due) => !isOwn(due))
    const { dueOn, dueBasis, reported } = dueWith(task, all.filter(isOwn))
    if (reported.length === 0) return elsewhere.length > 0 ? { ...task, elsewhere } : task
    const dueSample = reported.some(({ on, sample }) => on === dueOn && sample)
    return { ...task, dueOn, dueBasis, dueSample, reported, elsewhere }
  })
}
