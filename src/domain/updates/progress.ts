import type { STAGES } from '../../contract'
import {
  type OfficialDocument,
  type ProgressCounts,
  type Task,
  type TaskUpdate,
} from '../../contract'
import { linesOf } from './lines'

function countOf(tasks: readonly Task[], updates: readonly TaskUpdate[]): ProgressCounts {
  const byTask = new Map<string, TaskUpdate[]>()
  for (const update of updates) {
    byTask.set(update.taskId, [...(byTask.get(update.taskId) ?? []), update])
  }
  const spoken = tasks.filter(({ id }) => byTask.has(id))
  const lines = spoken.flatMap((task) => linesOf(task, byTask.get(task.id) ?? []))
  const count = (stage: (typeof STAGES)[number]) =>
    lines.filter(({ latest }) => latest.stage === stage).length
  return {
    tasks: tasks.length,
    reported: spoken.length,
    stages: {
      not_started: count('not_started'),
      in_progress: count('in_progress'),
      completed: count('completed'),
      in_difficulty: count('in_difficulty'),
    },
    samples: lines.filter(({ latest }) => latest.sample).length,
  }
}

/** What units have said, counted for the whole plan and for each theme. Never by unit: nobody is compared. */
export function progressOf(
  document: Pick<OfficialDocument, 'tasks' | 'parts'>,
  updates: readonly TaskUpdate[],
): { plan: ProgressCounts; themes: (ProgressCounts & { themeId: string })[] } {
  const themes = document.parts.flatMap((part) => part.themes)
  return {
    plan: countOf(document.tasks, updates),
    themes: themes.map(({ id }) => ({
      themeId: id,
      ...countOf(
        document.tasks.filter(({ themeId }) => themeId === id),
        updates,
      ),
    })),
  }
}
