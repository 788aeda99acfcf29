import type { Work } from '../../src/domain/search'

/** Does work that can be laid down between two steps; may drop what is not wanted any more, by throwing. */
export type Run = <Result>(work: Work<Result>, isWanted?: () => boolean) => Promise<Result>

/** Without slices: a test, and a tool, wait for nothing else. */
export const atOnce: Run = async (work) => {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
