import { readRevision } from '../repositories/documents'
import type { Db } from '../database/schema'

/** How long a node may go without asking whether another one published (ms). */
const LOOK_EVERY_MS = 1_000

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

  return {
    revision() {
      if (known === null) return look()
      if (now() - lookedAt < LOOK_EVERY_MS) return known
      const next = look()
      // A database that hangs must not make readers wait for it.
      next.catch(() => undefined)
      return lookedAt === -Infinity ? next : known
    },
    changed() {
      lookedAt = -Infinity
    },
  }
}
