import { findAttributions, startsWithLabel } from '../attribution'
import type { BlockKind } from '../imported-document'
import type { Line } from '../text/lines'
import { dateLine, isIssuer } from '../text/signature'

/** What stands after the last task: a list of annexes, the signature, copies (抄送), the printer's line. */
export interface Tail {
  /** Index of its first line; the end where there is none. */
  start: number
  kinds: (BlockKind | null)[]
}

const COLOPHON = /^(?:抄送|主送|分送|抄报)\s*:|日印发$|^\((?:此件|联系人|联系电话)[^()]*\)$/
const REFERENCE = /^附\s*件\s*[0-9一二三四五六七八九十]*\s*:/
const LISTED = /^\d{1,2}\s*[.、]/

export function isReference(line: Line): boolean {
  return REFERENCE.test(line.folded)
}

/** `虚拟市人民政府办公厅 2016年4月19日印发` and its like are wrapped over two lines at most. */
function kindOf(line: Line, below: BlockKind | null, belowFolded: string): BlockKind | null {
  const { folded } = line
  if (dateLine(folded)) return 'signature'
  if (COLOPHON.test(folded)) return 'noise'
  if (isReference(line)) return 'attachment'
  const isAboveDate = below === 'signature' || /日印发$/.test(belowFolded)
  return isAboveDate && isIssuer(folded) ? 'signature' : null
}

/** Items 2. and 3. of `附件:1.名词解释`: numbered, and nobody answers for them. */
function listOfAnnexes(lines: readonly Line[], from: number, end: number): number {
  for (let at = end - 1; at >= from; at -= 1) {
    const line = lines[at]
    if (!line || line.text === '') continue
    if (isReference(line)) return at
    const isTask = startsWithLabel(line.folded) || findAttributions(line.folded).length > 0
    if (!LISTED.test(line.folded) || isTask) return end
  }
  return end
}

/** Walks up from `end` over all that is no task's words; `from` is where the plan's own text begins. */
export function readTail(lines: readonly Line[], from: number, end: number): Tail {
  const kinds = new Map<number, BlockKind>()
  let start = end
  let below: BlockKind | null = null
  let belowFolded = ''
  for (let at = end - 1; at >= from; at -= 1) {
    const line = lines[at]
    if (!line || line.text === '') continue
    const kind = kindOf(line, below, belowFolded)
    const listed: number = kind ? at : listOfAnnexes(lines, from, at + 1)
    if (!kind && listed > at) break
    kinds.set(listed, kind ?? 'attachment')
    start = listed
    at = listed
    below = kind
    belowFolded = line.folded
  }
  return { start, kinds: lines.slice(start, end).map((_, at) => kinds.get(start + at) ?? null) }
}
