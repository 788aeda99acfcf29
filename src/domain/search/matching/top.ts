/**
 * Keeps the best `most` of many; among equals the lower rank, then the smaller number. What may still be among them
 * is put in order whenever twice as many have come: a page far down costs little more than the first.
 */
export function bestOf(most: number): {
  offer: (item: number, score: number, rank?: number) => void
  /** The best first, from a place on. */
  items: (from?: number) => number[]
} {
  let kept: number[][] = []
  let least = -Infinity
  const cut = () => {
    kept.sort(
      ([item = 0, score = 0, rank = 0], [other = 0, its = 0, below = 0]) =>
        its - score || rank - below || item - other,
    )
    kept = kept.slice(0, most)
    if (kept.length === most) least = kept[most - 1]?.[1] ?? Infinity
  }
  return {
    offer(item, score, rank = 0) {
      if (score < least) return
      kept.push([item, score, rank])
      if (kept.length > most * 2 + 64) cut()
    },
    items(from = 0) {
      cut()
      return kept.slice(from).map(([item = 0]) => item)
    },
  }
}
