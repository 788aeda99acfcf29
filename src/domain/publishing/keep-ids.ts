import type { DocumentSource, OfficialDocument, Task, Theme } from '../../contract'

/** Texts that share less than this (Dice, pairs of characters) are different tasks. */
const ALIKE = 0.55

function pairs(text: string): Map<string, number> {
  const found = new Map<string, number>()
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    found.set(pair, (found.get(pair) ?? 0) + 1)
  }
  return found
}

const sizeOf = (text: string) => Math.max(0, text.length - 1)

/** 0 to 1: how much of two texts is the same. */
function likeness(one: Paired, other: Paired): number {
  if (one.text === other.text) return 1
  const total = sizeOf(one.text) + sizeOf(other.text)
  if (total === 0) return 0
  let shared = 0
  for (const [pair, times] of other.pairs) shared += Math.min(times, one.pairs.get(pair) ?? 0)
  return (2 * shared) / total
}

interface Named {
  id: string
  text: string
  at: number
}

interface Paired extends Named {
  pairs: Map<string, number>
}

const withPairs = (named: Named): Paired => ({ ...named, pairs: pairs(named.text) })

/** New id → the id that it had before: the most alike first, then the nearest place. */
function pair(next: readonly Named[], before: readonly Named[]): Map<string, string> {
  const olds = before.map(withPairs)
  const candidates = next
    .map(withPairs)
    .flatMap((one) => olds.map((old) => ({ one, old, score: likeness(one, old) })))
  candidates.sort(
    (a, b) =>
      b.score - a.score ||
      Math.abs(a.one.at - a.old.at) - Math.abs(b.one.at - b.old.at) ||
      a.one.at - b.one.at,
  )
  const kept = new Map<string, string>()
  const used = new Set<string>()
  for (const { one, old, score } of candidates) {
    if (score < ALIKE) break
    if (kept.has(one.id) || used.has(old.id)) continue
    kept.set(one.id, old.id)
    used.add(old.id)
  }
  return kept
}

/** An id that nothing ever had: the natural one where it is free. */
function freshId(natural: string, taken: ReadonlySet<string>): string {
  if (!taken.has(natural)) return natural
  const stem = natural.replace(/\d+$/, '')
  const numbers = [...taken]
    .filter((id) => id.startsWith(stem))
    .map((id) => Number(id.slice(stem.length)))
    .filter(Number.isInteger)
  return `${stem}${Math.max(0, ...numbers) + 1}`
}

function renaming(
  next: readonly Named[],
  before: readonly Named[],
  everUsed: Iterable<string>,
): Map<string, string> {
  const kept = pair(next, before)
  const taken = new Set([...everUsed, ...before.map(({ id }) => id)])
  for (const { id } of next) {
    if (kept.has(id)) continue
    const fresh = freshId(id, taken)
    taken.add(fresh)
    kept.set(id, fresh)
  }
  return kept
}

const themesOf = (document: OfficialDocument) => document.parts.flatMap(({ themes }) => themes)
const namedTask = (task: Task): Named => ({ id: task.id, text: task.text, at: task.seq })
const namedTheme = (theme: Theme, at: number): Named => ({
  id: theme.id,
  text: theme.title ?? '',
  at,
})

/**
 * Gives the tasks and themes of a corrected document the ids that they had in the version before, so
 * that links, subscriptions and citations survive. What is new gets an id that nothing ever had:
 * `everUsed` are the task ids of all versions.
 */
export function keepIds(
  built: { document: OfficialDocument; source: DocumentSource },
  before: OfficialDocument | null,
  everUsed: readonly string[],
): { document: OfficialDocument; source: DocumentSource } {
  if (before === null) return built
  const { document, source } = built
  const tasks = renaming(document.tasks.map(namedTask), before.tasks.map(namedTask), everUsed)
  const themes = renaming(themesOf(document).map(namedTheme), themesOf(before).map(namedTheme), [])
  const taskId = (id: string) => tasks.get(id) ?? id
  const themeId = (id: string) => themes.get(id) ?? id
  return {
    source,
    document: {
      ...document,
      tasks: document.tasks.map((task) => ({
        ...task,
        id: taskId(task.id),
        themeId: themeId(task.themeId),
      })),
      parts: document.parts.map((part) => ({
        ...part,
        themes: part.themes.map((theme) => ({
          ...theme,
          id: themeId(theme.id),
          taskIds: theme.taskIds.map(taskId),
        })),
      })),
    },
  }
}
