/** Items by their places: `to` is the first that is not among them. */
export interface Places {
  from: number
  to: number
}

/** Rows that are ready above and below what is sought: what came above later would push it away. */
const ROWS_AROUND = 12

/** The places of what has to stand there for an item to be read at its own place. */
export function placesAround<Item>(
  items: readonly Item[],
  at: number,
  weightOf: (item: Item) => number,
): Places {
  const reach = (step: 1 | -1) => {
    let end = at
    for (let rows = 0; rows < ROWS_AROUND; end += step) {
      const next = items[end + step]
      if (!next) break
      rows += weightOf(next)
    }
    return end
  }
  return { from: reach(-1), to: reach(1) + 1 }
}
