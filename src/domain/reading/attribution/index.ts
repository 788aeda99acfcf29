import { isLimitPhrase } from '../dates'
import { readClauses } from './clauses'
import { addUnits, emptyAttribution, type Attribution, type Grammar } from './grammar'
import { readLabels, startsWithRoleLabel } from './labels'
import { readUnitList } from './unit-list'

export type { Attribution } from './grammar'
export { addUnits, emptyAttribution } from './grammar'
export { readUnitList } from './unit-list'
export { readLabels, startsWithLabel, startsWithRoleLabel, withPlainLabels } from './labels'

/** A bracket that holds nothing but a time limit: `(2016年6月底前)`, `(长期坚持)`. */
const readLimitOnly: Grammar = (folded) =>
  isLimitPhrase(folded.trim()) ? { ...emptyAttribution(), limits: [folded.trim()] } : null

const UNIT_NAME =
  /^(?:[县市区省州旗镇乡国各](?=.{2,})|有关|相关|.{2,}(?:委|局|办|厅|部)$).{0,20}(?:委|委员会|局|办|办公室|厅|部|政府|中心|办事处|管委会|部门|单位)$/

/** `(县政府办,持续推进)`: names of units alone, with a time limit; without one too much else looks like it. */
const readBareUnits: Grammar = (folded) => {
  const clauses = folded.split(/[,;]/).map((clause) => clause.trim())
  const limits = clauses.filter(isLimitPhrase)
  const names = clauses.filter((clause) => !isLimitPhrase(clause)).map(readUnitList)
  if (limits.length === 0 || names.length === 0) return null
  if (!names.every((list) => list.names.every((name) => UNIT_NAME.test(name)))) return null
  const attribution = { ...emptyAttribution(), limits }
  for (const list of names) addUnits(attribution, list, 'responsible')
  return attribution
}

/** A new grammar is one more line here. The first that understands the bracket wins. */
const grammars: readonly Grammar[] = [readLabels, readClauses, readLimitOnly, readBareUnits]

/** Names of units and nothing else: (市商务委、市科委). Only at the end of a sentence is it an attribution. */
function readNamesOnly(folded: string): Attribution | null {
  const list = readUnitList(folded)
  if (list.names.length === 0 || !list.names.every((name) => UNIT_NAME.test(name))) return null
  const attribution = emptyAttribution()
  addUnits(attribution, list, 'responsible')
  return attribution
}

/** A line that is nothing but names of units: it goes on with the label above it. */
export function isUnitNames(folded: string): boolean {
  return readNamesOnly(folded) !== null
}

const LONGEST_BRACKET = 2000

/** Every attribution has one of these: a label's colon, a verb, the end of a unit's name, a time. */
const TELLING = /[:牵办参配协支负推实承组会职长持常年月季期局委厅部府心处门位0-9]/

export function readAttribution(folded: string): Attribution | null {
  if (folded.length > LONGEST_BRACKET || !TELLING.test(folded)) return null
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

/** Where each opening bracket closes, in one pass; what never closes is not there. */
function closings(folded: string): Map<number, number> {
  const open: Record<string, number[]> = { ')': [], ']': [], '】': [] }
  const closed = new Map<number, number>()
  for (const { 0: bracket, index } of folded.matchAll(/[()[\]【】]/g)) {
    const closing = pairs[bracket]
    if (closing) open[closing]?.push(index)
    else {
      const start = open[bracket]?.pop()
      if (start !== undefined) closed.set(start, index)
    }
  }
  return closed
}

/** All attributions in a folded text, in order, without overlap. Linear in its length. */
export function findAttributions(folded: string): FoundAttribution[] {
  const found: FoundAttribution[] = []
  const closed = closings(folded)
  let at = 0
  let lineEnd = -1
  for (const { index: start } of folded.matchAll(/[([【]/g)) {
    if (start < at) continue
    if (lineEnd < start) lineEnd = folded.indexOf('\n', start)
    if (lineEnd < 0) lineEnd = folded.length
    const close = closed.get(start) ?? -1
    const end = close >= 0 ? close : lineEnd
    if (end - start > LONGEST_BRACKET) continue
    const inner = folded.slice(start + 1, end)
    const isLast = close >= 0 && /^[\s。.;,]{0,4}(?:\n|$)/.test(folded.slice(end + 1, end + 6))
    const attribution =
      close >= 0 || startsWithRoleLabel(inner.trim())
        ? (readAttribution(inner) ?? (isLast ? readNamesOnly(inner) : null))
        : null
    if (!attribution) continue
    found.push({ start, end: close >= 0 ? end + 1 : end, attribution, isUnclosed: close < 0 })
    at = end + 1
  }
  const trailing = trailingLabels(folded, at)
  return trailing ? [...found, trailing] : found
}

const SENTENCE_END = /[。;!?)】]\s*|\s{2,}/g

/** Labels that end the last line without a bracket: `建平台。责任单位:甲局;完成时限:年底前。` */
function trailingLabels(folded: string, from: number): FoundAttribution | null {
  const line = Math.max(from, folded.lastIndexOf('\n') + 1, folded.length - LONGEST_BRACKET)
  for (const { index, 0: mark } of folded.slice(line).matchAll(SENTENCE_END)) {
    const start = line + index + mark.length
    const rest = folded.slice(start)
    if (!startsWithRoleLabel(rest)) continue
    const attribution = readLabels(rest)
    if (!attribution || attribution.units.length === 0) return null
    const end = start + rest.replace(/[\s。;]+$/, '').length
    return { start, end, attribution, isUnclosed: false }
  }
  return null
}
