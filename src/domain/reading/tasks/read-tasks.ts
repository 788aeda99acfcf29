import type { PartDraft, TaskDraft } from '../body/drafts'
import type { ImportedPart, ImportedTask, Problem } from '../imported-document'
import { readTask } from './read-task'

/** A task that was read, and what it was read from. */
export interface Numbered {
  task: ImportedTask
  draft: TaskDraft
  attributionAt: number | null
}

/** Reads every task and gives it its `seq`; a task without a printed number takes the next one in order. */
export function readTasks(
  parts: readonly PartDraft[],
  year: number | null,
  problems: Problem[],
): { numbered: Map<TaskDraft, Numbered>; tree: ImportedPart[] } {
  const numbered = new Map<TaskDraft, Numbered>()
  const tree = parts.map((part): ImportedPart => ({
    no: part.no,
    title: part.title,
    themes: part.themes
      .filter(({ drafts }) => drafts.length > 0)
      .map((theme) => {
        const taskNos: number[] = []
        const taskSeqs: number[] = []
        for (const draft of theme.drafts) {
          const seq = numbered.size + 1
          if (draft.no === 0) draft.no = seq
          const read = readTask(draft, year)
          const { no, ...rest } = read.task
          numbered.set(draft, {
            task: { no, seq, ...rest },
            draft,
            attributionAt: read.attributionAt,
          })
          problems.push(...read.problems)
          taskNos.push(no)
          taskSeqs.push(seq)
        }
        return { no: theme.no, title: theme.title, taskNos, taskSeqs }
      }),
  }))
  return { numbered, tree: tree.filter(({ themes }) => themes.length > 0) }
}
