import type { OfficialDocument, Unit } from '../../contract'
import type { ComparableTask } from './comparison'

/** What a unit is called at the end of its line: 市质量技监局 and 市工商局 both end in 市市场监管局. */
function lastOf(id: string, units: ReadonlyMap<string, Unit>): string {
  const seen = new Set<string>()
  let at = id
  while (!seen.has(at)) {
    seen.add(at)
    const next = units
      .get(at)
      ?.successors.find(({ unitId, kind }) => unitId && kind !== 'abolished')
    at = next?.unitId ?? at
  }
  return at
}

/** The tasks of two published plans, ready to be compared: units by their lineage in either. */
export function comparableTasks(
  document: Pick<OfficialDocument, 'tasks'>,
  units: readonly Unit[],
): ComparableTask[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return document.tasks.map(({ id, no, text, units: assigned, dueOn, dueBasis }) => ({
    id,
    no,
    text,
    unitIds: [...new Set(assigned.map(({ unitId }) => lastOf(unitId, byId)))],
    statedDueOn: dueBasis === 'stated' ? dueOn : null,
  }))
}

type Plan = Pick<OfficialDocument, 'id' | 'year' | 'title'>

/** The plan of the same series for the nearest earlier year; null where there is none. */
export function planBefore<P extends Plan>(
  plan: Plan,
  plans: readonly P[],
  seriesOf: (plan: Plan) => string,
): P | null {
  const { year } = plan
  if (year === null) return null
  const earlier = plans.filter(
    (one) => one.year !== null && one.year < year && seriesOf(one) === seriesOf(plan),
  )
  return earlier.reduce<P | null>(
    (best, one) => (best === null || (one.year ?? 0) > (best.year ?? 0) ? one : best),
    null,
  )
}
