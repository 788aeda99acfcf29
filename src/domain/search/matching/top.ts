/** Keeps the best `most` of many; among equals the lower rank, then the smaller number. */
export function bestOf(most: number): {
  offer: (item: number, score: number, rank?: number) => void
  /** The best first, from a place on. */
  items: (from?: number) => number[]
} {
  const items: number[] = []
  const scores: number[] = []
  const ranks: number[] = []
  const isBetter = (item: number, score: number, rank: number, at: number) => {
    if (score !== scores[at]) return score > (scores[at] ?? 0)
    return rank < (ranks[at] ?? 0) || (rank === ranks[at] && item < (items[at] ?? 0))
  }
  return {
    offer(item, score, rank = 0) {
      if (most <= 0 || (items.length >= most && !isBetter(item, score, rank, most - 1))) return
      let at = items.length < most ? items.length : most - 1
      for (; at > 0 && isBetter(item, score, rank, at - 1); at--) {
        items[at] = items[at - 1] ?? 0
        scores[at] = scores[at - 1] ?? 0
        ranks[at] = ranks[at - 1] ?? 0
      }
      items[at] = item
      scores[at] = score
      ranks[at] = rank
    },
    items: (from = 0) => items.slice(from),
  }
}
