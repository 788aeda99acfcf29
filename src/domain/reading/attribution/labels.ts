import { isLimitPhrase } from '../dates'
import type { ImportedRole } from '../imported-document'
import { readClauses } from './clauses'
import { addUnits, emptyAttribution, type Grammar } from './grammar'
import { readUnitList } from './unit-list'

/** Labels with a colon: `责任部门、单位:A、B`, `牵头部门:A;责任部门、单位:C`, `完成时限:2016年6月底前`. */
const BODY = '(?:部门|单位|处室|科室|机构|委办局|主体|领导|人)'
const ROLE_LABEL = `(?:(?:主要|共同|第一)?(?:牵头|责任|主办|承办|主管|配合|参与|参加|协办|协助|协同|支持|实施|负责|落实)(?:、?(?:责任|落实|参与|配合|协助))?${BODY}?(?:[、和及与/]${BODY}|\\(${BODY}\\))*)`
const TIME_LABEL =
  '(?:工作(?:进度|时限|时间|节点|期限)|(?:计划|预计|要求|办理)?(?:完成|办结|推进|实施|时间)?(?:时限|时间|期限|日期|进度|节点|要求|安排)(?:要求|节点|安排)?)'
/** Whom to call is no unit, and none of the task's words. */
const CONTACT_LABEL = '(?:(?:分管|挂钩|包保|联系)[市县区]?领导|联系(?:人|电话|方式)|电话)'
const ANY_LABEL = `(?:${ROLE_LABEL}|${TIME_LABEL}|${CONTACT_LABEL})`
const LABEL = new RegExp(
  `(^|[;。.,\\s(、])(?:(${ROLE_LABEL})|(${TIME_LABEL})|${CONTACT_LABEL})\\s*:`,
  'g',
)
const STARTS_WITH_LABEL = new RegExp(`^\\s?${ANY_LABEL}\\s*:`)
const BRACKETED_LABEL = new RegExp(`【(\\s*${ANY_LABEL}\\s*)】(:?)`, 'g')
const STARTS_WITH_ROLE = new RegExp(`^${ROLE_LABEL}\\s*:`)

/** 【牵头单位】甲局 becomes ` 牵头单位:甲局`, of the same length, so that one rule reads both. */
export function withPlainLabels(folded: string): string {
  if (!folded.includes('【')) return folded
  return folded.replace(
    BRACKETED_LABEL,
    (_, label: string, colon: string) => ` ${label}:${colon && ' '}`,
  )
}

/** 牵头领导:张三 names a person, who is no unit; the words stay in the attribution. */
const PERSON = /(?:领导|人)$/

function roleOf(label: string): ImportedRole | 'person' {
  if (PERSON.test(label)) return 'person'
  if (/牵头|主办/.test(label)) return 'lead'
  if (/责任|承办|主管|负责|落实|实施/.test(label)) return 'responsible'
  return 'supporting'
}

/** The line begins with a label, such as `牵头单位:` or `完成时限:`. `folded` has no leading space. */
export function startsWithLabel(folded: string): boolean {
  return STARTS_WITH_LABEL.test(folded)
}

export function startsWithRoleLabel(folded: string): boolean {
  return STARTS_WITH_ROLE.test(folded)
}

interface Labelled {
  role: ImportedRole | 'person' | null
  value: string
}

function segments(folded: string): { head: string; labelled: Labelled[] } {
  const found = [...folded.matchAll(LABEL)]
  const labelled = found.map((match, at): Labelled => {
    const from = match.index + match[0].length
    const to = found[at + 1]?.index ?? folded.length
    const role = match[2] ? roleOf(match[2]) : match[3] ? null : 'person'
    return { role, value: folded.slice(from, to) }
  })
  return { head: folded.slice(0, found[0]?.index ?? folded.length), labelled }
}

export const readLabels: Grammar = (folded) => {
  const { head, labelled } = segments(folded.trim())
  if (labelled.every(({ role }) => role === 'person') || head.trim() !== '') return null
  const attribution = emptyAttribution()
  for (const { role, value } of labelled) {
    if (role === 'person') continue
    const plain = value.trim().replace(/[;。,.]+$/, '')
    if (role === null) {
      if (plain !== '') attribution.limits.push(plain)
      continue
    }
    const clauses = readClauses(plain)
    if (clauses) {
      for (const unit of clauses.units) {
        addUnits(attribution, { names: [unit.name], isOpenEnded: false, emptyCount: 0 }, unit.role)
      }
      attribution.isOpenEnded ||= clauses.isOpenEnded
      attribution.emptyCount += clauses.emptyCount
      attribution.limits.push(...clauses.limits)
    } else {
      const pieces = plain.split(/[;。,]/)
      const isLimit = pieces.map((piece) => pieces.length > 1 && isLimitPhrase(piece))
      attribution.limits.push(...pieces.filter((_, at) => isLimit[at]).map((one) => one.trim()))
      const units = pieces.filter((_, at) => !isLimit[at]).join(',')
      addUnits(attribution, readUnitList(isLimit.includes(true) ? units : plain), role)
    }
  }
  return attribution
}
