import type { Task, TaskUpdate } from '../../contract'

/** When an update last said something: its correction, or its first day. */
const latestAt = ({ createdAt, revisedAt }: TaskUpdate) => revisedAt ?? createdAt

/** The newest first; of one instant, in the order given, which is the newest first already. */
export function byNewest(one: TaskUpdate, other: TaskUpdate): number {
  if (one.createdAt === other.createdAt) return 0
  return one.createdAt < other.createdAt ? 1 : -1
}

/** One unit's line on a task: its latest update, and those before. */
export interface UpdateLine {
  unitId: string
  unitName: string
  latest: TaskUpdate
  earlier: TaskUpdate[]
}

/**
 * One line for each unit that said something, never one merged claim: five units, five lines. In the
 * order in which the document names the units; those that a group brings come after, as they spoke.
 */
export function linesOf(task: Pick<Task, 'units'>, updates: readonly TaskUpdate[]): UpdateLine[] {
  const printed = task.units.map(({ unitId }) => unitId)
  const place = (unitId: string) => {
    const at = printed.indexOf(unitId)
    return at < 0 ? printed.length : at
  }
  const lines = new Map<string, UpdateLine>()
  for (const update of [...updates].sort(byNewest)) {
    const line = lines.get(update.unitId)
    if (line) line.earlier.push(update)
    else {
      const { unitId, unitName } = update
      lines.set(unitId, { unitId, unitName, latest: update, earlier: [] })
    }
  }
  return [...lines.values()].sort(
    (one, other) =>
      place(one.unitId) - place(other.unitId) ||
      (latestAt(one.latest) < latestAt(other.latest) ? -1 : 1),
  )
}
