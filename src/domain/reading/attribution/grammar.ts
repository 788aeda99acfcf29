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

/** Adds names once each, in order. A name that is there already keeps its first role. */
export function addUnits(
  attribution: Attribution,
  list: { names: string[]; isOpenEnded: boolean; emptyCount: number },
  role: ImportedRole,
): void {
  for (const name of list.names) {
    if (!attribution.units.some((unit) => unit.name === name))
      attribution.units.push({ name, role })
  }
  attribution.isOpenEnded ||= list.isOpenEnded
  attribution.emptyCount += list.emptyCount
}
