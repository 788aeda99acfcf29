import type { OfficialDocument, Task } from '../../../contract'

/** How much of the shorter headline must stand in the other to call it the same work. */
const SAME_WORK = 0.7
const FEWEST_PAIRS = 4

export interface Held {
  task: Task
  document: OfficialDocument
}

const pairsOf = (words: string): string[] => [
  ...new Set([...words].slice(1).map((_, at) => words.slice(at, at + 2))),
]

function likeness(one: readonly string[], other: ReadonlySet<string>): number {
  const least = Math.min(one.length, other.size)
  return least < FEWEST_PAIRS ? 0 : one.filter((pair) => other.has(pair)).length / least
}

const isOlder = (one: OfficialDocument, than: OfficialDocument) =>
  one.issuedOn !== null && than.issuedOn !== null && one.issuedOn < than.issuedOn

/** Which tasks of older documents a task goes on with, by its headline. */
export function createContinuing(all: readonly Held[]) {
  const byPair = new Map<string, Held[]>()
  const isOnlyOne = all.every(({ document }) => document === all[0]?.document)
  for (const held of isOnlyOne ? [] : all) {
    for (const pair of pairsOf(held.task.headline)) {
      const known = byPair.get(pair)
      if (known) known.push(held)
      else byPair.set(pair, [held])
    }
  }

  return function continued({
    task,
    document,
  }: Held): { held: Held; like: number; reason: string }[] {
    const pairs = pairsOf(task.headline)
    const near = new Map<Held, number>()
    for (const pair of pairs) {
      for (const other of byPair.get(pair) ?? []) {
        if (isOlder(other.document, document)) near.set(other, (near.get(other) ?? 0) + 1)
      }
    }
    return [...near].flatMap(([other, shared]) => {
      if (shared < FEWEST_PAIRS) return []
      const like = likeness(pairs, new Set(pairsOf(other.task.headline)))
      const reason = `接续《${other.document.title}》第${other.task.no}项`
      return like < SAME_WORK ? [] : [{ held: other, like, reason }]
    })
  }
}
