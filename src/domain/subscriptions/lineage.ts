import type { Unit } from '../../contract'

export type UnitTable = ReadonlyMap<string, Unit>

/**
 * The units that a follower of `unitId` follows: the unit, whatever it became (renamed or merged
 * into, and so on), and what it was called before. Who followed the smaller of two merged units
 * hears of the larger; not the other way round.
 */
export function lineageOf(unitId: string, units: UnitTable): Set<string> {
  const found = new Set<string>()
  const waiting = [unitId]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    for (const { unitId: next, kind } of units.get(id)?.successors ?? []) {
      if (next !== null && kind !== 'abolished') waiting.push(next)
    }
    for (const [earlierId, earlier] of units) {
      const wasRenamed = earlier.successors.some(
        (successor) => successor.kind === 'renamed' && successor.unitId === id,
      )
      if (wasRenamed) waiting.push(earlierId)
    }
  }
  return found
}

/** How surely something that names `namedIds` concerns a follower of `unitId`; null where it does not. */
export function unitCertainty(
  unitId: string,
  namedIds: readonly string[],
  units: UnitTable,
): 'certain' | 'possible' | null {
  const own = lineageOf(unitId, units)
  let isPossible = false
  for (const namedId of namedIds) {
    if (own.has(namedId)) return 'certain'
    const group = units.get(namedId)?.group
    if (!group) continue
    if (group.memberIds.some((id) => own.has(id))) {
      if (group.certainty === 'certain') return 'certain'
      isPossible = true
    } else if (group.possibleMemberIds.some((id) => own.has(id))) isPossible = true
  }
  return isPossible ? 'possible' : null
}
