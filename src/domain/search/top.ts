/** Keeps the best `most` of many, the earlier offered first among equals. */
export function bestOf(most: number): {
  offer: (id: string, score: number) => void
  ids: () => string[]
  total: () => number
} {
  const ids: string[] = []
  const scores: number[] = []
  let total = 0
  return {
    offer(id, score) {
      total += 1
      if (ids.length >= most && score <= (scores[scores.length - 1] ?? 0)) return
      let low = 0
      let high = scores.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((scores[middle] ?? 0) >= score) low = middle + 1
        else high = middle
      }
      ids.splice(low, 0, id)
      scores.splice(low, 0, score)
      if (ids.length > most) {
        ids.pop()
        scores.pop()
      }
    },
    ids: () => ids.slice(),
    total: () => total,
  }
}
