import { createRequire } from 'node:module'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { fixedClock } from '../../../server/src/clock'
import { readConfig } from '../../../server/src/config'
import { openEmbedded } from '../../../server/src/database/open'
import { createLog } from '../../../server/src/log'
import { openRuntime } from '../../../server/src/open-runtime'
import type { Runtime } from '../../../server/src/runtime'

/** Our server, with nothing between it and its database. */
export async function openServer(): Promise<Runtime> {
  const config = { ...readConfig({}), logLevel: 'silent' as const }
  const runtime = await openRuntime(config, createLog('info', { write: () => undefined }), {
    database: await openEmbedded(null),
    clock: fixedClock(new Date('2015-11-16T09:00:00+08:00')),
  })
  return { ...runtime, limits: null }
}

/** What json-server exports; it has no types of its own. */
interface JsonServer {
  create: () => RequestListener & { use: (part: unknown) => void }
  defaults: (options: object) => unknown
  router: (data: object) => unknown
}

export async function startJsonServer(documents: object[], results: object[]) {
  const jsonServer = createRequire(__filename)('json-server') as JsonServer
  const app = jsonServer.create()
  app.use(jsonServer.defaults({ logger: false, readOnly: true }))
  app.use(jsonServer.router({ documents, search: results }))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return { port, close: () => server.close() }
}

/** Hono alone, answering the same bytes from memory. */
export async function startBare(replies: {
  document: ArrayBuffer
  search: ArrayBuffer
  etag: string
}) {
  const { document, search, etag } = replies
  const bareApp = new Hono()
  const json = { 'content-type': 'application/json; charset=utf-8' }
  bareApp.get('/v1/documents/:id', (context) =>
    context.req.header('if-none-match') === etag
      ? new Response(null, { status: 304, headers: { etag } })
      : new Response(document, { headers: { ...json, etag } }),
  )
  bareApp.get('/v1/search', () => new Response(search, { headers: json }))
  // As Hono comes: with its own fastest settings, which `listen` does not use.
  const bare = createAdaptorServer({ fetch: bareApp.fetch })
  await new Promise<void>((resolve) => bare.listen(0, resolve))
  const { port } = bare.address() as AddressInfo
  return { port, close: () => bare.close() }
}
