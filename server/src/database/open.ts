import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { lockFolder } from './folder-lock'
import { poolOf } from './pglite-pool'
import type { Db, Schema } from './schema'

export interface Database {
  db: Db
  kind: 'pglite' | 'postgres'
  /** Any SQL, for libraries that bring their own (pg-boss); several statements where there are no values. */
  executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
  /** Resolves when the database answers; throws when it does not. */
  ping: () => Promise<void>
  close: () => Promise<void>
}

/** int8: counts and sums fit a number here. */
const INT8 = 20
const CONNECT_TIMEOUT_MS = 3_000
const STATEMENT_TIMEOUT_MS = 15_000
/** For a server that has gone silent: it no longer times anything out itself. */
const SILENCE_MS = 20_000

async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}

/** PGlite in a folder, locked to this process; in memory for tests when `folder` is null. */
export async function openEmbedded(folder: string | null): Promise<Database> {
  const unlock = folder === null ? () => undefined : lockFolder(folder)
  let pglite: PGlite
  try {
    pglite = await PGlite.create({
      ...(folder === null ? {} : { dataDir: path.join(folder, 'pglite') }),
      parsers: { [INT8]: Number },
    })
  } catch (cause) {
    unlock()
    throw cause
  }
  const pool = poolOf(pglite)
  const db: Db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    kind: 'pglite',
    async executeSql(text, values) {
      const client = await pool.connect()
      try {
        if (values && values.length > 0) return await client.query(text, values)
        const results = await pglite.exec(text)
        return { rows: results.at(-1)?.rows ?? [] }
      } finally {
        client.release()
      }
    },
    ping: () => ping(db),
    async close() {
      await db.destroy()
      unlock()
    },
  }
}

export function openPostgres(
  url: string,
  onError: (cause: Error) => void,
  silenceMs = SILENCE_MS,
): Database {
  pg.types.setTypeParser(INT8, Number)
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: silenceMs,
    keepAlive: true,
    application_name: 'government-micro-portal',
  })
  // A connection that dies, idle or in use, is replaced at the next query; unheard, it would end the process.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  const db: Db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    kind: 'postgres',
    executeSql: (text, values) => pool.query(text, values),
    ping: () => ping(db),
    close: () => db.destroy(),
  }
}
