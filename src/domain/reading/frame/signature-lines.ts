import type { BlockKind } from '../imported-document'
import type { Line } from '../text/lines'
import { dateLine, isIssuer } from '../text/signature'

interface Signature {
  issuer: string | null
  issuedOn: string | null
}

/** Marks a date line and the issuer just above it; the first of a notice, or the last of a plan, counts. */
export function readSignature(
  lines: readonly Line[],
  from: number,
  end: number,
  kinds: (BlockKind | null)[] = [],
): Signature {
  for (let at = from; at < end; at += 1) {
    const issuedOn = dateLine(lines[at]?.folded ?? '')
    if (!issuedOn) continue
    kinds[at] = 'signature'
    let above = at - 1
    while (above >= from && lines[above]?.text === '') above -= 1
    const line = lines[above]
    const isSigned = above >= from && line !== undefined && isIssuer(line.folded)
    if (isSigned) kinds[above] = 'signature'
    return { issuer: isSigned ? (line?.text ?? null) : null, issuedOn }
  }
  return { issuer: null, issuedOn: null }
}
