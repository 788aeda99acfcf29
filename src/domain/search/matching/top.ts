interface Offered {
  item: number
  score: number
  rank: number
}

const inOrder = (one: Offered, other: Offered) =>
  other.score - one.score || one.rank - other.rank || one.item - other.item

/**
 * Keeps the best `most` of many; among equals the lower rank, then the smaller number. What may still be among them
 * is put in order whenever twice as many have come: a page far down costs little more than the first. Of what comes
 * after, only what is better than the last of them is kept.
 */
export function bestOf(most: number): {
  offer: (item: number, score: number, rank?: number) => void
  /** The best first, from a place on. */
  items: (from?: number) => number[]
} {
  let kept: Offered[] = []
  let last: Offered | undefined
  const cut = () => {
    kept = kept.sort(inOrder).slice(0, most)
    last = kept[most - 1]
  }
  return {
    offer(item, score, rank = 0) {
      if (last && score < last.score) return
      const one = { item, score, rank }
      if (last && inOrder(last, one) < 0) return
      kept.push(one)
      if (kept.length > most * 2 + 64) cut()
    },
    items(from = 0) {
      cut()
      return kept.slice(from).map(({ item }) => item)
    },
  }
}
