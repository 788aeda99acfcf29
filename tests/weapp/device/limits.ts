import type { SetDataCall } from './engine/page-stack'
import type { Screen } from './engine/screen'

/** What a tap may send to the view layer; and each piece that comes later. */
export const TAP_BYTES = 8 * 1024

/** WeChat's audit limits; a first screen has its own, which are ours. */
const MOST = { nodes: 999, depth: 29, children: 60, call: 256 * 1024, calls: 3, bytes: 48 * 1024 }

export const bytesOf = (calls: readonly SetDataCall[]) =>
  calls.reduce((sum, { bytes }) => sum + bytes, 0)

/** What a screen, as first shown, has too much of. */
export function overLimits(screen: Screen, calls: readonly SetDataCall[]): string[] {
  const has = {
    ...screen.size(),
    call: Math.max(0, ...calls.map(({ bytes }) => bytes)),
    calls: calls.length,
    bytes: bytesOf(calls),
  }
  return Object.entries(has)
    .filter(([name, value]) => value > MOST[name as keyof typeof MOST])
    .map(([name, value]) => `${name}: ${value}`)
}
