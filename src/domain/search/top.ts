/** Keeps the best `most` of many; among equals the smaller number. */
export function bestOf(most: number): {
  offer: (item: number, score: number) => void
  items: () => number[]
} {
  const items: number[] = []
  const scores: number[] = []
  const isBetter = (item: number, score: number, at: number) =>
    score > (scores[at] ?? 0) || (score === scores[at] && item < (items[at] ?? 0))
  return {
    offer(item, score) {
      if (items.length >= most && !isBetter(item, score, most - 1)) return
      let low = 0
      let high = items.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (isBetter(item, score, middle)) high = middle
        else low = middle + 1
      }
      items.splice(low, 0, item)
      scores.splice(low, 0, score)
      if (items.length > most) {
        items.pop()
        scores.pop()
      }
    },
    items: () => items.slice(),
  }
}
