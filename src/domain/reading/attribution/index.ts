import { isLimitPhrase } from '../dates'
import { readClauses } from './clauses'
import { emptyAttribution, type Attribution, type Grammar } from './grammar'
import { readLabels, startsWithRoleLabel } from './labels'

export type { Attribution } from './grammar'
export { addUnits } from './grammar'
export { readLabels, startsWithLabel } from './labels'

/** A bracket that holds nothing but a time limit: `(2016年6月底前)`, `(长期坚持)`. */
const readLimitOnly: Grammar = (folded) =>
  isLimitPhrase(folded.trim()) ? { ...emptyAttribution(), limits: [folded.trim()] } : null

/** A new grammar is one more line here. The first that understands the bracket wins. */
const grammars: readonly Grammar[] = [readLabels, readClauses, readLimitOnly]

const LONGEST_BRACKET = 2000

export function readAttribution(folded: string): Attribution | null {
  if (folded.length > LONGEST_BRACKET) return null
  for (const grammar of grammars) {
    const attribution = grammar(folded)
    if (attribution) return attribution
  }
  return null
}

/** A bracket with an attribution inside: offsets of the bracket itself, half-open. */
export interface FoundAttribution {
  start: number
  end: number
  attribution: Attribution
  /** The closing bracket is missing; what follows to the end of the line was taken. */
  isUnclosed: boolean
}

const pairs: Record<string, string> = { '(': ')', '[': ']', '【': '】' }

function closingOf(folded: string, open: number): number {
  const opening = folded[open] ?? ''
  const closing = pairs[opening]
  let depth = 0
  for (let at = open; at < folded.length && at - open <= LONGEST_BRACKET; at += 1) {
    if (folded[at] === opening) depth += 1
    else if (folded[at] === closing && (depth -= 1) === 0) return at
  }
  return -1
}

/** All attributions in a folded text, in order, without overlap. Linear in its length. */
export function findAttributions(folded: string): FoundAttribution[] {
  const found: FoundAttribution[] = []
  let at = 0
  while (at < folded.length) {
    const open = folded.slice(at).search(/[([【]/)
    if (open < 0) break
    const start = at + open
    const close = closingOf(folded, start)
    const lineEnd = folded.indexOf('\n', start)
    const end = close >= 0 ? close : lineEnd >= 0 ? lineEnd : folded.length
    const inner = folded.slice(start + 1, end)
    const attribution =
      close >= 0 || startsWithRoleLabel(inner.trim()) ? readAttribution(inner) : null
    if (attribution) {
      found.push({ start, end: close >= 0 ? end + 1 : end, attribution, isUnclosed: close < 0 })
      at = end + 1
    } else at = start + 1
  }
  return found
}
