import type { DirectoryUnit } from './directory'

const DAY_OR_YEAR = /^\d{4}(?:-\d{2}-\d{2})?$/

function repeatedNames(units: readonly DirectoryUnit[]): string[] {
  const owners = new Map<string, DirectoryUnit>()
  return units.flatMap((unit) =>
    namesOf(unit).flatMap((name) => {
      const owner = owners.get(name)
      owners.set(name, owner ?? unit)
      return owner && owner !== unit ? [`“${name}”同时属于“${owner.name}”和“${unit.name}”`] : []
    }),
  )
}

/** Every name that means this unit: its own, short forms, and those it took later. */
export function namesOf({ name, aliases, successors }: DirectoryUnit): string[] {
  const later = successors.flatMap((one) =>
    one.kind === 'renamed' && one.unitId === null ? [one.name] : [],
  )
  return [...new Set([name, ...aliases, ...later])]
}

function successorFaults(units: readonly DirectoryUnit[]): string[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return units.flatMap(({ name, since, successors }) => [
    ...(since === null || DAY_OR_YEAR.test(since) ? [] : [`“${name}”的 since“${since}”不是日期`]),
    ...successors.flatMap((one) => {
      const next = one.unitId === null ? null : byId.get(one.unitId)
      if (next === undefined) return [`“${name}”的去向“${one.unitId}”不在目录中`]
      if (!DAY_OR_YEAR.test(one.on)) return [`“${name}”更名或并入的日期“${one.on}”不是日期`]
      return next && next.name !== one.name
        ? [`“${name}”的去向写作“${one.name}”,目录中是“${next.name}”`]
        : []
    }),
  ])
}

/** A unit that becomes itself again would be followed for ever. */
function circles(units: readonly DirectoryUnit[]): string[] {
  const nextOf = new Map(
    units.map(({ id, successors }) => [id, successors.flatMap(({ unitId }) => unitId ?? [])]),
  )
  return units.flatMap(({ id, name }) => {
    const seen = new Set<string>()
    const waiting = [...(nextOf.get(id) ?? [])]
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at === id) return [`“${name}”的去向绕回了它自己`]
      if (seen.has(at)) continue
      seen.add(at)
      waiting.push(...(nextOf.get(at) ?? []))
    }
    return []
  })
}

/** What is wrong between the entries of a directory, in words for who edits it. */
export function directoryFaults(units: readonly DirectoryUnit[]): string[] {
  const ids = units.map(({ id }) => id)
  const repeatedIds = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `编号“${id}”重复`)
  return [...repeatedIds, ...repeatedNames(units), ...successorFaults(units), ...circles(units)]
}
