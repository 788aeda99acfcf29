import type { Attribution } from '../attribution'
import type { BlockKind, Problem } from '../imported-document'
import type { Line } from '../text/lines'
import type { Passage } from '../text/passage'

/** A task as gathered from its lines, before its words are read. */
export interface TaskDraft {
  no: number
  line: number
  /** Where its block begins in the source: with its number, where it has one. */
  start: number
  /** The task's own words, with the bracket that ends them. */
  passage: Passage
  /** Lines such as 牵头单位:A, after the words. */
  labels: Passage | null
  labelLines: string[]
  /** From a table: columns instead of a bracket. */
  columns?: TableColumns
}

/** What the columns of a table say of a task, over all rows that it spans. */
export interface TableColumns {
  attribution: Attribution
  /** Cells of 完成时限, and of 目标. */
  limits: Passage
  targets: Passage
}

export interface ThemeDraft {
  no: number | null
  title: string | null
  drafts: TaskDraft[]
  /** Running text that belongs to no numbered task. */
  paragraphs: { line: Line; passage: Passage }[]
}

export interface PartDraft {
  no: number | null
  title: string | null
  themes: ThemeDraft[]
}

/** A block of this kind begins at `start` (offset in the source). */
export interface Mark {
  kind: BlockKind
  line: number
  start: number
  /** Where the line's own words begin. */
  textStart: number
  draft?: TaskDraft
}

export interface Body {
  parts: PartDraft[]
  marks: Mark[]
  problems: Problem[]
}
