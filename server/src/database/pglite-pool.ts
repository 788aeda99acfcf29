import type { PGlite } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient } from 'kysely'

/**
 * PGlite in the shape of a `pg` pool with one connection, so that Kysely's own PostgreSQL dialect
 * serves both (docs/adr/0020). Whoever holds the connection holds it alone: a transaction is never
 * mixed with another caller's statements.
 */
export function poolOf(pglite: PGlite): PostgresPool {
  let tail: Promise<void> = Promise.resolve()

  async function connect(): Promise<PostgresPoolClient> {
    const before = tail
    let free: () => void = () => undefined
    tail = new Promise((resolve) => {
      free = resolve
    })
    await before
    const client = {
      release: () => free(),
      async query(text: string, values: readonly unknown[] = []) {
        const { rows, affectedRows } = await pglite.query(text, [...values])
        const isCounted = rows.length === 0
        return {
          command: isCounted ? 'UPDATE' : 'SELECT',
          rowCount: isCounted ? (affectedRows ?? 0) : rows.length,
          rows,
        }
      },
    }
    // The other overload is for cursors, which only `stream` uses, and nothing here streams.
    return client as unknown as PostgresPoolClient
  }

  return { connect, end: () => pglite.close() } as PostgresPool
}
