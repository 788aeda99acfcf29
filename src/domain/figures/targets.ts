import type { OfficialDocument } from '../../contract'
import { readFigures } from './read-figures'

/** What an annex says of the year before about the object of a task. */
export interface TargetBaseline {
  /** `2014年`, of the annex's title; empty where that names none. */
  year: string
  /** The sentence, to the letter. */
  quote: string
  /** Where its quantities stand in it. */
  ranges: [number, number][]
}

/** What a task promises in numbers, beside what the year before had. */
export interface TargetRow {
  taskId: string
  taskNo: number
  headline: string
  /** Where the task stands among all of its document, and its words: they open what `targets` are quoted from. */
  taskSeq: number
  text: string
  targets: string[]
  baseline: TargetBaseline | null
}

/** The year that a title names, `2014年`; empty where there is none. */
export const yearIn = (title: string) => /\d{4}年/.exec(title)?.[0] ?? ''

/** Every task with a quantified target, with its baseline where an annex gives one. */
export function targetRows({ tasks }: OfficialDocument): TargetRow[] {
  return tasks
    .filter(({ targets }) => targets.length > 0)
    .map(({ id, no, seq, headline, text, targets, baselines: [baseline] }) => ({
      taskId: id,
      taskNo: no,
      headline,
      taskSeq: seq,
      text,
      targets: targets.map(({ quote }) => quote),
      baseline: baseline
        ? {
            year: yearIn(baseline.attachmentTitle),
            quote: baseline.quote,
            ranges: readFigures(baseline.quote).map(({ start, end }) => [start, end]),
          }
        : null,
    }))
}
