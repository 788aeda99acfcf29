import { isLimitPhrase } from '../dates'
import type { ImportedRole } from '../imported-document'
import { addUnits, emptyAttribution, type Attribution, type Grammar } from './grammar'
import { readUnitList } from './unit-list'

/**
 * General Office style: `A牵头,B、C配合`, `A、B按职责分工负责`, `A会同B、C`. Each clause is a list of
 * units and a verb that gives them their role.
 */
const verbs: readonly { pattern: RegExp; role: ImportedRole }[] = [
  {
    pattern: /^(.+?)(?:共同|分别)?(?:牵头|主办)(?:负责|落实|推进|实施|组织实施|组织|抓总|做好)*$/,
    role: 'lead',
  },
  {
    pattern:
      /^(.+?)(?:按照?(?:各自)?职责(?:分工)?)?(?:密切|积极|共同|分别)?(?:参与|配合|协助|协同|参加|支持|协办)(?:参与|配合|协助|落实|实施|做好|负责)*$/,
    role: 'supporting',
  },
  {
    pattern:
      /^(.+?)(?:根据|按照?|依)(?:各自)?(?:的)?(?:职责|职能|分工|职责分工)(?:分工)?(?:分别|共同|具体|牵头)?(?:负责|落实|推进|组织实施|实施|做好)*$/,
    role: 'responsible',
  },
  {
    pattern: /^(.+?)(?:分别|共同|具体|各自)?(?:负责|组织实施|承办|落实|实施)(?:落实|推进|实施)*$/,
    role: 'responsible',
  },
]

/** `A会同B、C牵头`: A leads, the others support, whatever verb follows. */
const TOGETHER = /^(.+?)(?:牵头)?,?会同(.+?)(?:牵头|负责|落实|推进|组织实施|实施|制定|办理)*$/

function readClause(clause: string, attribution: Attribution): boolean {
  if (isLimitPhrase(clause)) {
    attribution.limits.push(clause)
    return true
  }
  const joined = /^会同(.+?)(?:负责|落实|推进|实施|办理)*$/.exec(clause)
  if (joined) {
    addUnits(attribution, readUnitList(joined[1] ?? ''), 'supporting')
    return true
  }
  const together = TOGETHER.exec(clause)
  if (together) {
    addUnits(attribution, readUnitList(together[1] ?? ''), 'lead')
    addUnits(attribution, readUnitList(together[2] ?? ''), 'supporting')
    return true
  }
  const both = LEAD_AND_SUPPORT.exec(clause)
  if (both) {
    addUnits(attribution, readUnitList(both[1] ?? ''), 'lead')
    addUnits(attribution, readUnitList(both[2] ?? ''), 'supporting')
    return true
  }
  for (const { pattern, role } of verbs) {
    const match = pattern.exec(clause)
    if (!match) continue
    addUnits(attribution, readUnitList(match[1] ?? ''), role)
    return true
  }
  return false
}

/** `A牵头、B配合`, `A牵头 B配合`: what follows a verb is another clause. */
const AFTER_VERB = /(牵头(?:负责|落实)?|负责)[、\s]+(?=.*(?:配合|参与|协助|负责|落实|协同|支持))/g
/** `A牵头B配合`, with nothing between. */
const LEAD_AND_SUPPORT = /^(.+?)牵头(?:负责|落实)?([^,;。]{2,}?)(?:配合|参与|协助)$/

const MOST_CLAUSES = 40
const LONGEST = 600

/** Every clause must be understood, or the bracket is not an attribution at all. */
export const readClauses: Grammar = (folded) => {
  const text = folded.trim().replace(/[。;,]+$/, '')
  if (text.length > LONGEST) return null
  const pieces = (/[、\s]/.test(text) ? text.replace(AFTER_VERB, '$1,') : text)
    .split(/[,;。]/)
    .map((piece) => piece.trim())
  if (pieces.length > MOST_CLAUSES) return null
  const attribution = emptyAttribution()
  let pending = ''
  for (const piece of pieces) {
    if (piece === '') continue
    // `A,B牵头`: a list that was parted by commas belongs to the verb that follows.
    const clause = pending === '' ? piece : `${pending}、${piece}`
    if (readClause(clause, attribution)) pending = ''
    else pending = clause
  }
  return pending === '' && attribution.units.length > 0 ? attribution : null
}
