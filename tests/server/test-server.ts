import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import pg from 'pg'
import { createApp } from '../../server/src/app'
import { fixedClock, type Clock } from '../../server/src/clock'
import { readConfig, type Config } from '../../server/src/config'
import { openEmbedded, openPostgres, type Database } from '../../server/src/database/open'
import { createLog, type Logger } from '../../server/src/log'
import { openRuntime } from '../../server/src/open-runtime'
import type { Runtime } from '../../server/src/runtime'
import type { Limits } from '../../server/src/http/request/limits'

export interface TestServer {
  app: Hono
  runtime: Runtime
  /** A GET or any other request; `json` becomes the body. */
  ask: (
    method: string,
    url: string,
    options?: { headers?: Record<string, string>; json?: unknown; token?: string },
  ) => Promise<{ status: number; body: string; headers: Headers }>
  /** A new anonymous person's token. */
  signIn: () => Promise<string>
  close: () => Promise<void>
}

export interface TestServerOptions {
  /** Moved by the test where time matters. */
  clock?: Clock
  config?: Partial<Config>
  limits?: Limits | null
  log?: Logger
  /** More pieces than these are searched in the database. */
  mostInMemory?: number
  /** Opened by the test, where it means to break it. */
  database?: Database
}

/** An empty database of its own on the PostgreSQL of TEST_DATABASE_URL. */
export async function createPostgres(
  url: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await admin(`create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return { url: own.href, drop: () => admin(`drop database if exists ${name} with (force)`) }
}

async function ownPostgres(url: string): Promise<Database> {
  const own = await createPostgres(url)
  const database = openPostgres(own.url, () => undefined)
  return {
    ...database,
    async close() {
      await database.close()
      await own.drop()
    },
  }
}

/** A real database: PGlite in memory, or PostgreSQL where TEST_DATABASE_URL says so. */
export function openTestDatabase(): Promise<Database> {
  const url = process.env.TEST_DATABASE_URL
  return url ? ownPostgres(url) : openEmbedded(null)
}

export const TEST_NOW = new Date('2015-11-16T09:00:00+08:00')

/** The whole server on a real database, without a port. Migrated, with the first documents published. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), ...options.config }
  const database = options.database ?? (await openTestDatabase())
  const clock = options.clock ?? fixedClock(TEST_NOW)
  const { mostInMemory } = options
  const given = { database, clock, ...(mostInMemory === undefined ? {} : { mostInMemory }) }
  const opened = await openRuntime(config, options.log ?? createLog('silent'), given)
  const runtime = { ...opened, limits: options.limits ?? null }
  const app = createApp(runtime)

  const ask: TestServer['ask'] = async (method, url, { headers = {}, json, token } = {}) => {
    const reply = await app.request(url, {
      method,
      headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    })
    return { status: reply.status, body: await reply.text(), headers: reply.headers }
  }
  return {
    app,
    runtime,
    ask,
    async signIn() {
      const { body } = await ask('POST', '/v1/session', { json: { platform: 'h5' } })
      return JSON.parse(body).token
    },
    close: () => database.close(),
  }
}
