import type { Task } from '@/contract'

/** The tasks that were kept, in that order; one that the plan has no more is left out. */
export const keptOf = (taskIds: readonly string[], tasks: readonly Task[]): Task[] =>
  taskIds.flatMap((id) => tasks.find((task) => task.id === id) ?? [])
