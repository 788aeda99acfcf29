const MINUTE = 60_000
const HOUR = 3_600_000

/**
 * docs/api.md, Limits. Counted by each node for itself: n nodes allow n times as much. `known`: a public read that
 * is answered from memory, which costs next to nothing; `read`: one for which the database is asked (docs/adr/0075).
 */
const rules = {
  known: { most: 3_000, windowMs: MINUTE },
  read: { most: 120, windowMs: MINUTE },
  write: { most: 60, windowMs: MINUTE },
  session: { most: 10, windowMs: MINUTE },
  invitation: { most: 5, windowMs: HOUR },
} as const

export type LimitKind = keyof typeof rules

export interface Limits {
  /** Counts one; null when allowed, else seconds to wait. `who` is an address or a session. */
  take: (kind: LimitKind, who: string) => number | null
}

/** Beyond this many counted at once the oldest are forgotten: memory stays bounded under a flood. */
const MOST_COUNTED = 200_000

/** Fixed windows in memory; real time, whatever the demonstration clock says. */
export function createLimits(now: () => number = Date.now): Limits {
  const counted = new Map<string, { until: number; times: number }>()
  return {
    take(kind, who) {
      const { most, windowMs } = rules[kind]
      const key = `${kind} ${who}`
      const at = now()
      const running = counted.get(key)
      if (running && running.until > at) {
        running.times += 1
        return running.times > most ? Math.ceil((running.until - at) / 1000) : null
      }
      counted.delete(key)
      if (counted.size >= MOST_COUNTED) {
        const oldest = counted.keys().next()
        if (!oldest.done) counted.delete(oldest.value)
      }
      counted.set(key, { until: at + windowMs, times: 1 })
      return null
    },
  }
}

/** One household has a /64: addresses within it count as one. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  return address.split(':').slice(0, 4).join(':')
}
