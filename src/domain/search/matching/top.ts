/** Keeps the best `most` of many; among equals the smaller number. */
export function bestOf(most: number): {
  offer: (item: number, score: number) => void
  /** The best first, from a place on. */
  items: (from?: number) => number[]
} {
  const items: number[] = []
  const scores: number[] = []
  const isBetter = (item: number, score: number, at: number) =>
    score > (scores[at] ?? 0) || (score === scores[at] && item < (items[at] ?? 0))
  return {
    offer(item, score) {
      if (most <= 0 || (items.length >= most && !isBetter(item, score, most - 1))) return
      let at = items.length < most ? items.length : most - 1
      for (; at > 0 && isBetter(item, score, at - 1); at--) {
        items[at] = items[at - 1] ?? 0
        scores[at] = scores[at - 1] ?? 0
      }
      items[at] = item
      scores[at] = score
    },
    items: (from = 0) => items.slice(from),
  }
}
