import type { OfficialDocument } from '../../contract'

/** How many tasks of a theme name a unit; counts of words on paper, never of worth. */
export interface HeatMap {
  themes: { id: string; title: string }[]
  units: { id: string; name: string }[]
  /** `counts[unit][theme]`. */
  counts: number[][]
}

/** Themes × units in the document's own order: nobody is ranked. */
export function heatMapOf(document: OfficialDocument): HeatMap {
  const themes = document.parts
    .flatMap((part) => part.themes)
    .map(({ id, title }) => ({ id, title: title ?? '' }))
  const named = new Map<string, string>()
  for (const { unitId, name } of document.tasks.flatMap((task) => task.units)) {
    if (!named.has(unitId)) {
      named.set(unitId, document.units.find(({ id }) => id === unitId)?.name ?? name)
    }
  }
  const units = [...named].map(([id, name]) => ({ id, name }))
  const counts = units.map((unit) =>
    themes.map(
      (theme) =>
        document.tasks.filter(
          (task) =>
            task.themeId === theme.id && task.units.some(({ unitId }) => unitId === unit.id),
        ).length,
    ),
  )
  return { themes, units, counts }
}

/** A phone shows so many themes beside each other, not fourteen. */
const MOST_THEMES = 6

function inEvenRuns<T>(items: readonly T[], most: number): T[][] {
  const runs = Math.ceil(items.length / most)
  const size = Math.ceil(items.length / Math.max(1, runs))
  return Array.from({ length: runs }, (_, at) => items.slice(at * size, (at + 1) * size))
}

/** The same for each part by itself, a part of many themes in several maps. */
export function heatMapsByPart(document: OfficialDocument): { title: string; heat: HeatMap }[] {
  return document.parts
    .flatMap((part) => {
      const title = part.title ?? document.title
      const runs = inEvenRuns(part.themes, MOST_THEMES)
      return runs.map((themes, at) => {
        const ids = new Set(themes.map(({ id }) => id))
        const tasks = document.tasks.filter(({ themeId }) => ids.has(themeId))
        const heat = heatMapOf({ ...document, parts: [{ ...part, themes }], tasks })
        return { title: runs.length > 1 ? `${title}（${at + 1}/${runs.length}）` : title, heat }
      })
    })
    .filter(({ heat }) => heat.units.length > 0)
}
