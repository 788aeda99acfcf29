import {
  aroundIn,
  bareName,
  createAskingExpansion,
  fittingIn,
  MOST_FOUND,
  MOST_SLOTS,
} from '../../../../src/domain/search/elsewhere'
import type { Db } from '../../database/schema'
import {
  findCharacters,
  findPairs,
  findStanding,
  listWords,
  readTextsHolding,
  readTextsWith,
  type CountedPair,
} from '../../repositories/search/ask-corpus'

/** Only pairs that go on to both sides can be part of a string that fits all slots. */
function chained(positions: readonly CountedPair[][]): CountedPair[][] {
  const kept = positions.map((pairs) => [...pairs])
  const ends = (pairs: readonly CountedPair[], at: 0 | 1) =>
    new Set(pairs.map(({ pair }) => pair.charAt(at)))
  for (let at = 1; at < kept.length; at++) {
    const before = ends(kept[at - 1] ?? [], 1)
    kept[at] = (kept[at] ?? []).filter(({ pair }) => before.has(pair.charAt(0)))
  }
  for (let at = kept.length - 2; at >= 0; at--) {
    const after = ends(kept[at + 1] ?? [], 0)
    kept[at] = (kept[at] ?? []).filter(({ pair }) => after.has(pair.charAt(1)))
  }
  return kept
}

const sumOf = (pairs: readonly CountedPair[]) => pairs.reduce((sum, { pieces }) => sum + pieces, 0)

async function fitting(db: Db, slots: readonly ReadonlySet<number>[]): Promise<string[]> {
  const [only] = slots
  if (only && slots.length === 1) return findCharacters(db, only, MOST_FOUND)
  if (slots.length > MOST_SLOTS) return []
  const positions = chained(await findPairs(db, slots))
  if (positions.some((pairs) => pairs.length === 0)) return []
  if (slots.length === 2) {
    return (positions[0] ?? []).slice(0, MOST_FOUND).map(({ pair }) => pair)
  }
  // The two places that fewest pieces fit.
  const rarest = [...positions].sort((one, other) => sumOf(one) - sumOf(other)).slice(0, 2)
  const groups = rarest.map((pairs) => pairs.map(({ pair }) => pair))
  return fittingIn(await readTextsWith(db, groups), slots)
}

function byFirst(names: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const name of names) {
    const first = bareName(name).charAt(0)
    found.set(first, [...(found.get(first) ?? []), name])
  }
  return found
}

/** What is typed, as strings that stand in the database: the same steps as in memory. */
export async function openDatabaseExpansion(db: Db) {
  const names = await listWords(db, 'unit')
  const aliases = await listWords(db, 'alias')
  return {
    names: names.map(([, name]) => name),
    aliases: new Map(aliases),
    expand: createAskingExpansion({
      standing: (texts) => findStanding(db, texts),
      fitting: (slots) => fitting(db, slots),
      around: async (before, after) =>
        aroundIn(await readTextsHolding(db, before, after), before, after),
      unitNames: byFirst(names.map(([, name]) => name)),
      aliases: new Map(aliases),
    }),
  }
}
