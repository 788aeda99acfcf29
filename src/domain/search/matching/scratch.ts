import type { Segment } from './segment'

/** Title above units above theme above text. */
export const WEIGHTS = [8, 4, 2, 1] as const
/** A place this far into its field counts half as early as its beginning (characters). */
export const EARLY = 40
export const DENSITY = 0.1
/** What a piece of a number is worth beside a whole one: in a title, and six times, less than that once in a text. */
export const CUT = 0.04
/** More places than this and one are not counted. */
export const MOST_DENSE = 5

/** Room for the searches of one segment; all zero between two of them. */
export interface Scratch {
  /** The best place and the number of places of the term at hand, for each document. */
  best: Float32Array
  count: Uint8ClampedArray
  /** What the terms before it were worth, and how many there were. */
  total: Float32Array
  terms: Uint8Array
  /** The documents that the term at hand touched; `touchedCount` of them. */
  touched: Int32Array
  touchedCount: number
}

export function makeScratch({ ids: { length } }: Segment): Scratch {
  return {
    best: new Float32Array(length),
    count: new Uint8ClampedArray(length),
    total: new Float32Array(length),
    terms: new Uint8Array(length),
    touched: new Int32Array(length),
    touchedCount: 0,
  }
}

export const scoreAt = (field: number, offset: number, worth: number) =>
  (WEIGHTS[field] ?? 1) * worth * (1 + 0.5 / (1 + offset / EARLY))

/** Notes a place of term number `term`, where the terms before it stand too. */
export function note(
  scratch: Scratch,
  term: number,
  document: number,
  score: number,
  times = 1,
): void {
  const { best, count, terms, touched } = scratch
  if (terms[document] !== term) return
  const seen = count[document] ?? 0
  if (seen === 0) touched[scratch.touchedCount++] = document
  count[document] = seen + times
  if (score > (best[document] ?? 0)) best[document] = score
}

/** Adds what the term at hand is worth to a document: its best place, and a little for each other one. */
export function addUp(scratch: Scratch, term: number, document: number): void {
  const { best, count, total, terms } = scratch
  const density = (Math.min(count[document] ?? 1, MOST_DENSE + 1) - 1) * DENSITY
  total[document] = (total[document] ?? 0) + (best[document] ?? 0) + density
  terms[document] = term + 1
  best[document] = 0
  count[document] = 0
}

export const worthOf = ({ total }: Scratch, document: number) => total[document] ?? 0

export function forget({ total, terms }: Scratch, document: number): void {
  total[document] = 0
  terms[document] = 0
}
