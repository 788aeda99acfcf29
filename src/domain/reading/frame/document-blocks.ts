import type { Mark, TaskDraft } from '../body/drafts'
import type { BlockKind, ImportedBlock } from '../imported-document'
import type { Line } from '../text/lines'
import { sourceOf } from '../text/passage'
import type { Numbered } from '../tasks/read-tasks'

/** Line number of a place in the source. */
function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return lines[low]?.no ?? 1
}

/** Blocks of tasks and of the brackets that end them. */
export function taskBlocks(numbered: Iterable<Numbered>, lines: readonly Line[]): ImportedBlock[] {
  return [...numbered].flatMap(({ task, draft, attributionAt }): ImportedBlock[] => {
    const ref = `task:${task.seq}`
    const block = (kind: BlockKind, start: number) => ({
      line: lineAt(lines, start),
      start,
      end: 0,
      kind,
      ref,
    })
    const at = attributionAt === null ? [] : [sourceOf(draft.passage, attributionAt)]
    const labels = draft.labels ? [sourceOf(draft.labels, 0)] : []
    return [
      block('task', draft.start),
      ...at.map((start) => block('attribution', start)),
      ...labels.map((start) => block('attribution', start)),
    ]
  })
}

/** Blocks of everything else in the plan's own text; a paragraph that became a task's goes to the task. */
export function markBlocks(
  marks: readonly Mark[],
  numbered: ReadonlyMap<TaskDraft, Numbered>,
): ImportedBlock[] {
  const owners = new Map<number, number>()
  for (const { task, draft } of numbered.values()) {
    for (const { source } of draft.passage.pieces) owners.set(source, task.seq)
  }
  return marks.map(({ kind, line, start, draft, textStart }) => {
    const seq = draft ? numbered.get(draft)?.task.seq : owners.get(textStart)
    const isOwned = seq !== undefined && kind === 'paragraph'
    return {
      line,
      start,
      end: 0,
      kind: isOwned ? 'task' : kind,
      ...(seq === undefined || (!draft && !isOwned) ? {} : { ref: `task:${seq}` }),
    }
  })
}

/** Blocks of whole lines, by the kind of each; lines without one belong to what stands above them. */
export function lineBlocks(
  lines: readonly Line[],
  kinds: readonly (BlockKind | null)[],
): ImportedBlock[] {
  return lines.flatMap((line, at) => {
    const kind = kinds[at]
    return kind ? [{ line: line.no, start: line.start, end: 0, kind }] : []
  })
}
