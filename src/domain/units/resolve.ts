import { sha256 } from '@noble/hashes/sha256'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import type { Unit } from '../../contract'
import type { UnitDirectory } from './directory'
import { groupKindOf, type GroupKind } from './groups'
import { knownUnitsOn } from './known-units'

/** An id for a unit that the directory does not know: from its name, the same everywhere. */
function idOfName(name: string): string {
  return `u${bytesToHex(sha256(utf8ToBytes(name))).slice(0, 8)}`
}

export interface UnitResolver {
  /** The unit that a printed name means; a new one for a name that nobody knows. */
  resolve: (name: string) => Unit
  /** Every unit met so far, and the members of groups. */
  units: () => Unit[]
  /** Names that the directory does not know, in the order met. */
  unknown: () => string[]
}

/**
 * Resolves printed names against the directory: full names, short forms, names of before and after.
 * `isLocal`: the document is of the directory's place, so its groups have the directory's members, as
 * they were on its day of issue.
 */
export function createUnitResolver(
  directory: UnitDirectory,
  isLocal: boolean,
  issuedOn: string | null,
): UnitResolver {
  const known = knownUnitsOn(isLocal ? directory.units : [], issuedOn)
  const listed = known.standing
  const byName = new Map(known.byName)
  const met = new Map<string, Unit>()
  const unknown: string[] = []

  const groupUnit = (name: string, { scope, certainty }: GroupKind): Unit => {
    const ids = (kind: 'district' | 'body') =>
      listed.filter((entry) => entry.kind === kind).map(({ id }) => id)
    const marked = listed.filter(({ department }) => department).map(({ id }) => id)
    const isDistrict = scope === 'district'
    const rest = ids('body').filter((id) => !marked.includes(id))
    return {
      id: idOfName(name),
      name,
      kind: 'group',
      aliases: [],
      group: {
        scope: scope === 'other' ? 'department' : scope,
        certainty,
        memberIds: isDistrict ? ids('district') : scope === 'department' ? marked : [],
        possibleMemberIds: scope === 'department' ? rest : [],
      },
      successors: [],
      source: null,
    }
  }

  const make = (name: string): Unit => {
    const kind = groupKindOf(name)
    if (kind) return groupUnit(name, kind)
    unknown.push(name)
    const plain = { group: null, successors: [], source: null, aliases: [] }
    return { id: idOfName(name), name, kind: 'body', ...plain }
  }

  return {
    resolve(name) {
      const unit = byName.get(name) ?? make(name)
      byName.set(name, unit)
      met.set(unit.id, unit)
      return unit
    },
    units() {
      const members = [...met.values()].flatMap(({ group }) =>
        group ? [...group.memberIds, ...group.possibleMemberIds] : [],
      )
      const all = new Map(met)
      for (const id of members) {
        const unit = known.byId.get(id)
        if (unit) all.set(id, unit)
      }
      return [...all.values()]
    },
    unknown: () => unknown,
  }
}
