import type { OfficialDocument } from '../../contract'
import { readFigures } from './read-figures'

/** What an annex says of the year before about the object of a task. */
export interface TargetBaseline {
  /** `2014年`, of the annex's title; empty where that names none. */
  year: string
  /** `28个` — the quantities of the sentence, as it has them. */
  values: string[]
  /** The sentence, to the letter. */
  quote: string
}

/** What a task promises in numbers, beside what the year before had. */
export interface TargetRow {
  taskId: string
  taskNo: number
  headline: string
  targets: string[]
  baseline: TargetBaseline | null
}

/** The year that a title names, `2014年`; empty where there is none. */
export const yearIn = (title: string) => /\d{4}年/.exec(title)?.[0] ?? ''

/** Every task with a quantified target, with its baseline where an annex gives one. */
export function targetRows({ tasks }: OfficialDocument): TargetRow[] {
  return tasks
    .filter(({ targets }) => targets.length > 0)
    .map(({ id, no, headline, targets, baselines: [baseline] }) => ({
      taskId: id,
      taskNo: no,
      headline,
      targets: targets.map(({ quote }) => quote),
      baseline: baseline
        ? {
            year: yearIn(baseline.attachmentTitle),
            values: readFigures(baseline.quote).map(({ quote }) => quote),
            quote: baseline.quote,
          }
        : null,
    }))
}
