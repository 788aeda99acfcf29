import type { ImportedRole } from '../imported-document'

/** What an attribution says, before units are resolved. */
export interface Attribution {
  units: { name: string; role: ImportedRole }[]
  isOpenEnded: boolean
  emptyCount: number
  /** Values of time labels and time clauses, folded, in order: `2016年6月底前`. */
  limits: string[]
}

/** One way in which offices write who answers for a task. Null: not written this way. */
export type Grammar = (folded: string) => Attribution | null

export function emptyAttribution(): Attribution {
  return { units: [], isOpenEnded: false, emptyCount: 0, limits: [] }
}

/** 区政务办(牵头) says its own role. */
const OWN_ROLE = /^(.{2,})\((牵头|主办|配合|协办|参与|协助)(?:单位|部门)?\)$/

/** Adds names once each, in order. A name that is there already keeps its first role. */
export function addUnits(
  attribution: Attribution,
  list: { names: string[]; isOpenEnded: boolean; emptyCount: number },
  role: ImportedRole,
): void {
  for (const printed of list.names) {
    const own = printed.endsWith(')') ? OWN_ROLE.exec(printed) : null
    const name = own?.[1] ?? printed
    if (attribution.units.some((unit) => unit.name === name)) continue
    const ownRole = /牵头|主办/.test(own?.[2] ?? '') ? 'lead' : 'supporting'
    attribution.units.push({ name, role: own ? ownRole : role })
  }
  attribution.isOpenEnded ||= list.isOpenEnded
  attribution.emptyCount += list.emptyCount
}
