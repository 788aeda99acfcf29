import { readRevision } from '../../repositories/content/documents'
import type { Db } from '../../database/schema'

/** How long a node may go without asking whether another one published (ms). */
const LOOK_EVERY_MS = 1_000
/** What is known is given out at once while the next look is under way, but not when it is older than this (ms). */
const OLDEST_MS = 5_000
/** How long a reader waits for that look (ms): a database that hangs must not hold readers up. */
const PATIENCE_MS = 500

/** What readers may see now, as a number that moves with every change of it. */
export interface Content {
  /** The revision as last known; asks the database at most once a second. Never throws once known. */
  revision: () => Promise<number> | number
  /** After a change made here: the next `revision` asks at once. */
  changed: () => void
}

export function watchContent(db: Db, now: () => number = Date.now): Content {
  let known: number | null = null
  let lookedAt = -Infinity
  let looking: Promise<number> | null = null

  function look(): Promise<number> {
    looking ??= readRevision(db)
      .catch((cause: unknown) => {
        // The database is away: what was known still holds for readers.
        if (known === null) throw cause
        return known
      })
      .then((revision) => {
        known = revision
        lookedAt = now()
        return revision
      })
      .finally(() => (looking = null))
    return looking
  }

  /** The look's result, or what is known once patience ends; after that nobody waits for a while. */
  function lookPatiently(last: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        lookedAt = now() - LOOK_EVERY_MS
        resolve(last)
      }, PATIENCE_MS)
      look()
        .then(resolve, reject)
        .finally(() => clearTimeout(timer))
    })
  }

  return {
    revision() {
      if (known === null || lookedAt === -Infinity) return look()
      const age = now() - lookedAt
      if (age < LOOK_EVERY_MS) return known
      if (age >= OLDEST_MS) return lookPatiently(known)
      look().catch(() => undefined)
      return known
    },
    changed() {
      lookedAt = -Infinity
    },
  }
}
