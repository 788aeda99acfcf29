/**
 * Work that can be laid down and taken up again: each step yields how many units it took (characters read,
 * places looked at, entries made). Who runs it decides how many steps make a slice, and may drop it between
 * two of them: no timers in here.
 */
export type Work<Result> = Generator<number, Result, undefined>

/** Steps end soon after so many units. */
export const STEP = 1 << 13
/** What cannot be parted, a page of pairs or a table of readings, is no larger than this. */
export const LARGEST_PIECE = 1 << 15
/** So no step takes more than this. */
export const MOST_IN_STEP = STEP + LARGEST_PIECE

/** Does all of some work at once. */
export function finish<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Visits 0…length in stretches, each a step. */
export function* inStretches(
  length: number,
  visit: (from: number, to: number) => void,
): Work<void> {
  for (let from = 0; from < length; from += STEP) {
    const to = Math.min(length, from + STEP)
    visit(from, to)
    yield to - from
  }
}

/** Visits each of 0…length. */
export const overRange = (length: number, visit: (at: number) => void): Work<void> =>
  inStretches(length, (from, to) => {
    for (let at = from; at < to; at++) visit(at)
  })

/** Visits each item; `visit` says how many units it took. */
export function* overEach<Item>(
  items: Iterable<Item>,
  visit: (item: Item, at: number) => number,
): Work<void> {
  let units = 0
  let at = 0
  for (const item of items) {
    units += visit(item, at)
    at += 1
    if (units < STEP) continue
    yield units
    units = 0
  }
  if (units > 0) yield units
}
