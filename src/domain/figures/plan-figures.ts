import type { Baseline, OfficialDocument } from '../../contract'

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

/** The same for each part by itself: a phone shows four themes beside each other, not fourteen. */
export function heatMapsByPart(document: OfficialDocument): { title: string; heat: HeatMap }[] {
  return document.parts
    .map((part) => {
      const ids = new Set(part.themes.map(({ id }) => id))
      const tasks = document.tasks.filter(({ themeId }) => ids.has(themeId))
      const heat = heatMapOf({ ...document, parts: [part], tasks })
      return { title: part.title ?? document.title, heat }
    })
    .filter(({ heat }) => heat.units.length > 0)
}

/** What a task promises in numbers, beside what the year before had. */
export interface TargetRow {
  taskId: string
  taskNo: number
  headline: string
  targets: string[]
  baseline: Baseline | null
}

/** Every task with a quantified target, with its baseline where the annex gives one. */
export function targetRows({ tasks }: OfficialDocument): TargetRow[] {
  return tasks
    .filter(({ targets }) => targets.length > 0)
    .map((task) => ({
      taskId: task.id,
      taskNo: task.no,
      headline: task.headline,
      targets: task.targets.map(({ quote }) => quote),
      baseline: task.baselines[0] ?? null,
    }))
}
