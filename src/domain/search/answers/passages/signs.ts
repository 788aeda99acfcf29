/**
 * A sign of each passage: so many words of 32 bits, of which each pair of characters that it holds sets one. What lacks
 * a bit lacks the pair, so a question looks at the few passages that may hold it, and not into the pairs of all: at
 * 10,000 tasks that took most of its time.
 */
const WORDS = 16
const BITS = WORDS * 32

const bitOf = (gram: string) => {
  let hash = gram.length
  for (let at = 0; at < gram.length; at++) hash = Math.imul(hash, 31) + gram.charCodeAt(at)
  return (hash ^ (hash >>> 9)) & (BITS - 1)
}

export function signsOf(all: readonly { grams: ReadonlySet<string> }[]): Uint32Array {
  const signs = new Uint32Array(all.length * WORDS)
  all.forEach(({ grams }, at) => {
    for (const gram of grams) {
      const bit = bitOf(gram)
      const word = at * WORDS + (bit >>> 5)
      signs[word] = (signs[word] ?? 0) | (1 << (bit & 31))
    }
  })
  return signs
}

export function joined(all: readonly Uint32Array[]): Uint32Array {
  const signs = new Uint32Array(all.reduce((sum, { length }) => sum + length, 0))
  let from = 0
  for (const one of all) {
    signs.set(one, from)
    from += one.length
  }
  return signs
}

const has = (signs: Uint32Array, at: number, bit: number) =>
  (((signs[at * WORDS + (bit >>> 5)] ?? 0) >>> (bit & 31)) & 1) === 1

/** Whether the passage at a place may hold all of these pairs. */
export function mayHoldAll(signs: Uint32Array, grams: readonly string[]): (at: number) => boolean {
  const bits = grams.map(bitOf)
  return (at) => bits.every((bit) => has(signs, at, bit))
}

/** Whether it may hold some pair of each piece. */
export function mayHoldEach(
  signs: Uint32Array,
  pieces: readonly (readonly string[])[],
): (at: number) => boolean {
  const all = pieces.map((piece) => piece.map(bitOf))
  return (at) => all.every((piece) => piece.some((bit) => has(signs, at, bit)))
}

/** The most that pairs of these weights may come to in it. */
export function mostOf(
  signs: Uint32Array,
  weighed: readonly (readonly [gram: string, weight: number])[],
): (at: number) => number {
  const all = weighed.map(([gram, weight]) => [bitOf(gram), weight] as const)
  return (at) => all.reduce((sum, [bit, weight]) => sum + (has(signs, at, bit) ? weight : 0), 0)
}
