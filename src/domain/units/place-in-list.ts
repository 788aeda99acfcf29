import type { UnitRole } from '../../contract'

/**
 * What is said beside a unit of a task: 牵头 where the document says so, and 列首位 of the first of several where it
 * names no lead. One that stands alone is first of nothing.
 */
export function placeInList(
  units: readonly { role: UnitRole }[],
  at: number,
): 'lead' | 'first' | null {
  if (units[at]?.role === 'lead') return 'lead'
  const hasLead = units.some(({ role }) => role === 'lead')
  return at === 0 && units.length > 1 && !hasLead ? 'first' : null
}
