import type { OfficialDocument, RelatedTask, Task } from '../../contract'

const MOST = 5
/** A tag or unit that more tasks share than this tells nothing. */
const TOO_COMMON = 60
/** How much of the shorter headline must stand in the other to call it the same work. */
const SAME_WORK = 0.7

interface Held {
  task: Task
  document: OfficialDocument
}

type Index = Map<string, Held[]>

function put(index: Index, key: string, held: Held): void {
  const all = index.get(key)
  if (all) all.push(held)
  else index.set(key, [held])
}

const pairsOf = (words: string): string[] => [
  ...new Set([...words].slice(1).map((_, at) => words.slice(at, at + 2))),
]

function likeness(one: readonly string[], other: ReadonlySet<string>): number {
  const least = Math.min(one.length, other.size)
  return least < 4 ? 0 : one.filter((pair) => other.has(pair)).length / least
}

const isOlder = (one: OfficialDocument, than: OfficialDocument) =>
  one.issuedOn !== null && than.issuedOn !== null && one.issuedOn < than.issuedOn

/**
 * 关联推荐: the tasks that name the same thing, continue one of an older document, or have the same
 * units, each with its reason in words. Nothing is said to be related without one.
 */
export function createRelating(documents: readonly OfficialDocument[]) {
  const byId = new Map<string, Held>()
  const byTag: Index = new Map()
  const byUnit: Index = new Map()
  const byPair: Index = new Map()
  for (const document of documents) {
    for (const task of document.tasks) {
      const held = { task, document }
      byId.set(task.id, held)
      task.tags.forEach((tag) => put(byTag, tag, held))
      task.units.forEach(({ unitId }) => put(byUnit, unitId, held))
      if (documents.length > 1) pairsOf(task.headline).forEach((pair) => put(byPair, pair, held))
    }
  }

  function continued({ task, document }: Held): { held: Held; worth: number; reason: string }[] {
    const pairs = pairsOf(task.headline)
    const near = new Map<Held, number>()
    for (const pair of pairs) {
      for (const other of byPair.get(pair) ?? []) {
        if (isOlder(other.document, document)) near.set(other, (near.get(other) ?? 0) + 1)
      }
    }
    return [...near].flatMap(([other, shared]) => {
      if (shared < 4) return []
      const like = likeness(pairs, new Set(pairsOf(other.task.headline)))
      const reason = `接续《${other.document.title}》第${other.task.no}项`
      return like < SAME_WORK ? [] : [{ held: other, worth: 10 + like, reason }]
    })
  }

  return function relatedTo(taskId: string): RelatedTask[] {
    const own = byId.get(taskId)
    if (!own) return []
    const found = new Map<Held, { worth: number; reasons: string[] }>()
    const add = (held: Held, worth: number, reason: string) => {
      if (held.task.id === taskId) return
      const known = found.get(held) ?? { worth: 0, reasons: [] }
      found.set(held, { worth: known.worth + worth, reasons: [...known.reasons, reason] })
    }
    continued(own).forEach(({ held, worth, reason }) => add(held, worth, reason))
    for (const tag of own.task.tags) {
      const all = byTag.get(tag) ?? []
      if (all.length <= TOO_COMMON) all.forEach((held) => add(held, 3, `都提到“${tag}”`))
    }
    for (const { unitId, name } of own.task.units) {
      const all = byUnit.get(unitId) ?? []
      if (all.length > TOO_COMMON) continue
      // A unit with few tasks ties them closer than one that stands everywhere.
      all.forEach((held) => add(held, 2 / all.length, `同一单位:${name}`))
    }
    return [...found]
      .sort(([one, { worth: a }], [other, { worth: b }]) => b - a || one.task.seq - other.task.seq)
      .slice(0, MOST)
      .map(([{ task }, { reasons }]) => ({
        taskId: task.id,
        taskNo: task.no,
        headline: task.headline,
        reason: reasons.slice(0, 2).join(';'),
      }))
  }
}
