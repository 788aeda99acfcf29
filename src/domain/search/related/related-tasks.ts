import type { OfficialDocument, RelatedTask } from '../../../contract'
import { createContinuing, type Held } from './continued'
import { placesOfTags } from './tag-places'

const MOST = 5
/** A tag or unit that more tasks share than this tells nothing. */
const TOO_COMMON = 60
/**
 * The same thing first, where one of the two is about it (it stands in its headline); then what is continued; then
 * the theme, a unit, and a thing that both name in passing: of these what few have ties closer. A unit of many tasks
 * ties less than the theme that the document itself puts them under.
 */
const WORTH = { tag: 40, continued: 30, theme: 3.5, unit: 3.2, passing: 3, group: 1, further: 0.2 }
const shared = (worth: number, among: number) => worth * (1 + 2 / among)

type Index = Map<string, Held[]>

function put(index: Index, key: string, held: Held): void {
  const all = index.get(key)
  if (all) all.push(held)
  else index.set(key, [held])
}

interface Reason {
  kind: 'tag' | 'continued' | 'unit' | 'theme'
  worth: number
  reason: string
}

/** The two that weigh most, in words; a second name says less than a reason of another kind. */
function reasonsOf(reasons: readonly Reason[]): string {
  const [first, ...others] = [...reasons].sort((one, other) => other.worth - one.worth)
  const second = others.find(({ kind }) => kind !== first?.kind) ?? others[0]
  return [first, second].flatMap((one) => one?.reason ?? []).join('；')
}

/**
 * 关联推荐: the tasks that name the same thing, continue one of an older document, have the same
 * units or stand under the same theme, each with its reason in words. Nothing is said to be related without one.
 */
export function createRelating(documents: readonly OfficialDocument[]) {
  const byId = new Map<string, Held>()
  const byUnit: Index = new Map()
  const byTheme: Index = new Map()
  for (const document of documents) {
    for (const task of document.tasks) {
      const held = { task, document }
      byId.set(task.id, held)
      task.units.forEach(({ unitId }) => put(byUnit, unitId, held))
      put(byTheme, task.themeId, held)
    }
  }

  const continued = createContinuing([...byId.values()])
  const byTag = placesOfTags([...byId.values()], ({ task }) => task)
  const tagsIn = new Map<Held, string[]>()
  for (const [tag, all] of byTag) {
    for (const held of all) tagsIn.set(held, [...(tagsIn.get(held) ?? []), tag])
  }
  const groups = new Map(
    documents.flatMap(({ units }) =>
      units.flatMap(({ id, group }) => (group ? [[id, group.certainty] as const] : [])),
    ),
  )
  /** Two tasks of 相关区县政府 may be those of different ones: that is no tie. */
  const rarestFirst = ({ task }: Held) =>
    task.units
      .filter(({ unitId }) => groups.get(unitId) !== 'possible')
      .sort(
        (one, other) =>
          (byUnit.get(one.unitId)?.length ?? 0) - (byUnit.get(other.unitId)?.length ?? 0),
      )
  const themes = new Map(
    documents.flatMap(({ parts }) =>
      parts.flatMap((part) => part.themes.map(({ id, title }) => [id, title] as const)),
    ),
  )

  return function relatedTo(taskId: string): RelatedTask[] {
    const own = byId.get(taskId)
    if (!own) return []
    const found = new Map<Held, { worth: number; reasons: Reason[] }>()
    const add = (held: Held, { kind, worth, reason }: Reason) => {
      if (held.task.id === taskId) return
      const known = found.get(held) ?? { worth: 0, reasons: [] }
      const reasons = [...known.reasons, { kind, worth, reason }]
      found.set(held, { worth: known.worth + worth, reasons })
    }
    continued(own).forEach(({ held, like, reason }) =>
      add(held, { kind: 'continued', worth: WORTH.continued + like, reason }),
    )
    for (const tag of tagsIn.get(own) ?? []) {
      const all = byTag.get(tag) ?? []
      if (all.length > TOO_COMMON) continue
      const isAbout = ({ task }: Held) => task.headline.includes(tag)
      for (const held of all) {
        const worth = isAbout(own) || isAbout(held) ? WORTH.tag : WORTH.passing
        add(held, { kind: 'tag', worth: shared(worth, all.length), reason: `都提到“${tag}”` })
      }
    }
    const tied = new Set<Held>()
    for (const { unitId, name } of rarestFirst(own)) {
      const all = byUnit.get(unitId) ?? []
      const worth = groups.has(unitId) ? WORTH.group : WORTH.unit
      if (all.length > TOO_COMMON) continue
      for (const held of all) {
        // The unit that fewest have is the tie; each further one only strengthens it.
        const own = tied.has(held) ? WORTH.further : worth
        add(held, { kind: 'unit', worth: shared(own, all.length), reason: `同一单位：${name}` })
      }
      all.forEach((held) => tied.add(held))
    }
    const { themeId } = own.task
    const theme = themes.get(themeId)
    const under = theme ? (byTheme.get(themeId) ?? []) : []
    for (const held of under.length > TOO_COMMON ? [] : under) {
      const worth = shared(WORTH.theme, under.length)
      add(held, { kind: 'theme', worth, reason: `同一主题：${theme}` })
    }
    // Of equals what stands nearer: its own document, then by how many tasks are between.
    const farOf = ({ task, document }: Held) =>
      document === own.document ? Math.abs(task.seq - own.task.seq) : Infinity
    return [...found]
      .sort(
        ([one, { worth: a }], [other, { worth: b }]) =>
          b - a || Math.sign(farOf(one) - farOf(other)) || one.task.seq - other.task.seq,
      )
      .slice(0, MOST)
      .map(([{ task }, { reasons }]) => ({
        taskId: task.id,
        taskNo: task.no,
        headline: task.headline,
        reason: reasonsOf(reasons),
      }))
  }
}
