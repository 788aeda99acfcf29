import type { Unit } from '../../contract'
import type { DirectoryUnit } from './directory'
import { namesOf } from './directory-faults'

/** `on` may be a year: something of 2018 has surely happened only after it. */
const isPast = (on: string, day: string) => (on.length === 4 ? `${on}-12-31` : on) <= day
const mayHaveBegun = (since: string, day: string) => since <= day

/** Whether a unit existed on a day, for all the directory knows. */
function stoodOn({ since, successors }: DirectoryUnit, day: string | null): boolean {
  if (day === null) return true
  const isGone = successors.some(
    ({ kind, unitId, on }) => (kind !== 'renamed' || unitId !== null) && isPast(on, day),
  )
  return !isGone && (since === null || mayHaveBegun(since, day))
}

/** The name that a unit bore on a day. */
function nameOn({ name, successors }: DirectoryUnit, day: string | null): string {
  const later = successors.filter(
    ({ kind, unitId, on }) => kind === 'renamed' && unitId === null && day && isPast(on, day),
  )
  return later[later.length - 1]?.name ?? name
}

export interface KnownUnits {
  byName: ReadonlyMap<string, Unit>
  byId: ReadonlyMap<string, Unit>
  /** Those that existed on the day, in the directory's order: whom a group may stand for. */
  standing: readonly DirectoryUnit[]
}

/** The directory as it was on a document's day of issue; without a day, as it is written. */
export function knownUnitsOn(entries: readonly DirectoryUnit[], day: string | null): KnownUnits {
  const byName = new Map<string, Unit>()
  const byId = new Map<string, Unit>()
  for (const entry of entries) {
    const name = nameOn(entry, day)
    const unit: Unit = {
      id: entry.id,
      name,
      kind: entry.kind,
      aliases: name === entry.name ? entry.aliases : [entry.name, ...entry.aliases],
      group: null,
      successors: entry.successors,
      source: entry.department?.source ?? null,
    }
    byId.set(entry.id, unit)
    for (const key of namesOf(entry)) byName.set(key, unit)
  }
  return { byName, byId, standing: entries.filter((entry) => stoodOn(entry, day)) }
}
