import type { SetDataCall } from './engine/page-stack'
import type { Screen } from './engine/screen'

/** What a tap may send to the view layer; and each piece that comes later. */
export const TAP_BYTES = 8 * 1024

/** WeChat's audit limits; a first screen has its own, which are ours. */
const MOST = { nodes: 999, depth: 29, children: 60, call: 256 * 1024, calls: 3, bytes: 48 * 1024 }

export const bytesOf = (calls: readonly SetDataCall[]) =>
  calls.reduce((sum, { bytes }) => sum + bytes, 0)

const over = (has: Record<string, number>) =>
  Object.entries(has)
    .filter(([name, value]) => value > MOST[name as keyof typeof MOST])
    .map(([name, value]) => `${name}: ${value}`)

/**
 * What a screen has too much of for WeChat's audit, where not all of it was seen: a test's phone lays nothing out,
 * and so what was read and left is never put away.
 */
export function overTree(screen: Screen, isReadThrough = false): string[] {
  const { nodes, ...shape } = screen.size()
  return over(isReadThrough ? shape : { nodes, ...shape })
}

/** What a screen, as first shown, has too much of. */
export function overLimits(screen: Screen, calls: readonly SetDataCall[]): string[] {
  return over({
    ...screen.size(),
    call: Math.max(0, ...calls.map(({ bytes }) => bytes)),
    calls: calls.length,
    bytes: bytesOf(calls),
  })
}
