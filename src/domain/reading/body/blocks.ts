import type { ImportedBlock } from '../imported-document'

/** A line of a task that goes on is no new block. */
const isSame = (block: ImportedBlock, above: ImportedBlock | undefined) =>
  block.ref !== undefined && block.ref === above?.ref && block.kind === above.kind

/**
 * Closes blocks that only know where they begin: each ends where the next begins, the first begins
 * at 0 and the last ends at `length`. So the whole source is covered, without gap or overlap.
 */
export function closeBlocks(starts: readonly ImportedBlock[], length: number): ImportedBlock[] {
  const ordered = [...starts].sort((one, other) => one.start - other.start)
  const distinct = ordered
    .filter((block, at) => block.start !== ordered[at - 1]?.start)
    .filter((block, at, all) => !isSame(block, all[at - 1]))
  if (length === 0) return []
  if (distinct.length === 0) return [{ line: 1, start: 0, end: length, kind: 'leftover' }]
  return distinct
    .map((block, at) => ({
      ...block,
      start: at === 0 ? 0 : block.start,
      line: at === 0 ? 1 : block.line,
      end: distinct[at + 1]?.start ?? length,
    }))
    .filter(({ start, end }) => end > start)
}
