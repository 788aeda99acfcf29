import type { SourceBlock } from '../../contract'

/** The stretch of a source that a citation's `place` names, by offsets. */
export interface PlaceRange {
  from: number
  to: number
  /** Of several finds in it the last one is meant: the end of an attachment stands under its last section. */
  isFromEnd: boolean
  /** What it does not hold may be a heading above it. */
  hasHeadings: boolean
}

/** The last block of what begins at `at`: what follows a section goes on with it, an attachment goes up to the next. */
function lastOf(blocks: readonly SourceBlock[], at: number): SourceBlock | undefined {
  const { ref = '', kind } = blocks[at] ?? {}
  if (ref.startsWith('task:')) return blocks.filter((block) => block.ref === ref).pop()
  const goesOn = (block: SourceBlock) => {
    if (ref.startsWith('attachment:')) return !block.ref?.startsWith('attachment:')
    return block.kind === (ref === '' ? kind : 'paragraph') || block.kind === 'noise'
  }
  const length = blocks.slice(at + 1).findIndex((block) => !goesOn(block))
  return length < 0 ? blocks[blocks.length - 1] : blocks[at + length]
}

/** Where a `place` is (`task:31`, `section:1.4.2`, `closing:1`, `preamble`); null for one that the source has not. */
export function rangeOf(blocks: readonly SourceBlock[], place: string): PlaceRange | null {
  const ref = place.replace('closing:', 'attachment:')
  const byRef = blocks.findIndex((block) => block.ref === ref)
  const at = byRef < 0 ? blocks.findIndex(({ kind }) => kind === place) : byRef
  const block = blocks[at]
  if (!block) return null
  return {
    from: block.start,
    to: lastOf(blocks, at)?.end ?? block.end,
    isFromEnd: place.startsWith('closing:'),
    hasHeadings: place.startsWith('task:'),
  }
}
