/**
 * Cuts a list into chunks that weigh `most` together, or hold one heavier item:
 * weights 1 1 1 1 1 by 2 → `[[1,2],[3,4],[5]]`.
 */
export function chunksOf<Item>(
  items: readonly Item[],
  most: number,
  weightOf: (item: Item) => number = () => 1,
): Item[][] {
  const chunks: Item[][] = []
  let room = 0
  for (const item of items) {
    const weight = weightOf(item)
    const open = chunks[chunks.length - 1]
    if (!open || weight > room) {
      chunks.push([item])
      room = most - weight
    } else {
      open.push(item)
      room -= weight
    }
  }
  return chunks
}

/** Where each chunk begins among all items: `[[a,b],[c]]` → `[0,2]`. */
export function startsOf(chunks: readonly (readonly unknown[])[]): number[] {
  let start = 0
  return chunks.map(({ length }) => {
    start += length
    return start - length
  })
}
