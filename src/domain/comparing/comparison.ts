/** One task of a plan, as far as comparing needs it. */
export interface ComparableTask {
  id: string
  no: number
  text: string
  /** Units by what they are, not by how they are printed: a renamed unit stays the same. */
  unitIds: readonly string[]
  /** The day that the text states; null where it states none. */
  statedDueOn: string | null
}

export type Difference = 'text' | 'units' | 'due'

/** The same task in two plans. `score` says how surely: 1 is word for word, with the same units. */
export interface TaskPair {
  before: ComparableTask
  after: ComparableTask
  score: number
  differences: Difference[]
}

/** 与上年相比: every task of both plans stands in exactly one list. */
export interface Comparison {
  continued: TaskPair[]
  changed: TaskPair[]
  /** 新增: only in the later plan. */
  added: ComparableTask[]
  /** 不再列出: only in the earlier plan. It does not say that the work is done. */
  removed: ComparableTask[]
}
