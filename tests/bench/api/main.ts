/**
 * `npm run bench:api`: our server against a bare Hono route that answers the same bytes from memory,
 * and against json-server with the same data; same machine, same run, interleaved. Fails when a
 * target is missed. Then: one document among 100, 1,000 and 10,000.
 */
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import autocannon from 'autocannon'
import { Hono } from 'hono'
import { createApp } from '../../../server/src/app'
import { fixedClock } from '../../../server/src/clock'
import { readConfig } from '../../../server/src/config'
import { openEmbedded } from '../../../server/src/database/open'
import { createFront } from '../../../server/src/http/front'
import { listen } from '../../../server/src/listen'
import { createLog } from '../../../server/src/log'
import { openRuntime } from '../../../server/src/open-runtime'
import type { Runtime } from '../../../server/src/runtime'
import { bumpContent, insertVersion } from '../../../server/src/repositories/content/documents'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 4)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)
const CONNECTIONS = 16
const ID = 'dcd4d5308'
const DOCUMENT = `/v1/documents/${ID}`
const SEARCH = `/v1/search?q=${encodeURIComponent('微门户')}`

interface Figures {
  perSecond: number
  p50: number
  p99: number
}

const median = (numbers: number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

async function shoot(url: string, headers: Record<string, string>): Promise<Figures> {
  const result = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    duration: SECONDS,
    // The load comes from a thread of its own: what is measured is the server.
    workers: 1,
  })
  if (result.errors > 0 || result['4xx'] + result['5xx'] > 0) throw new Error(`${url} failed`)
  const { p50, p99 } = result.latency
  return { perSecond: result.requests.average, p50, p99 }
}

type Case = [name: string, url: string, headers: Record<string, string>]

/** Each case in turn, round after round: what slows the machine down slows all of them. */
async function interleave(cases: Case[]): Promise<Map<string, Figures>> {
  const all = new Map<string, Figures[]>()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, url, headers] of cases) {
      all.set(name, [...(all.get(name) ?? []), await shoot(url, headers)])
    }
  }
  const pick = (figures: Figures[], field: keyof Figures) =>
    median(figures.map((one) => one[field]))
  return new Map(
    [...all].map(([name, figures]) => [
      name,
      {
        perSecond: pick(figures, 'perSecond'),
        p50: pick(figures, 'p50'),
        p99: pick(figures, 'p99'),
      },
    ]),
  )
}

async function openServer(): Promise<Runtime> {
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

async function startJsonServer(documents: object[], results: object[]) {
  const jsonServer = createRequire(__filename)('json-server') as JsonServer
  const app = jsonServer.create()
  app.use(jsonServer.defaults({ logger: false, readOnly: true }))
  app.use(jsonServer.router({ documents, search: results }))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return { port, close: () => server.close() }
}

async function compare(): Promise<boolean> {
  const runtime = await openServer()
  const app = createApp(runtime)
  const ours = await listen(app, 0, createFront(runtime))
  const documentBytes = await (await app.request(DOCUMENT)).arrayBuffer()
  const searchBytes = await (await app.request(SEARCH)).arrayBuffer()
  const etag = (await app.request(DOCUMENT)).headers.get('etag') ?? ''

  const bareApp = new Hono()
  const json = { 'content-type': 'application/json; charset=utf-8' }
  bareApp.get('/v1/documents/:id', (context) =>
    context.req.header('if-none-match') === etag
      ? new Response(null, { status: 304, headers: { etag } })
      : new Response(documentBytes, { headers: { ...json, etag } }),
  )
  bareApp.get('/v1/search', () => new Response(searchBytes, { headers: json }))
  // As Hono comes: with its own fastest settings, which `listen` does not use.
  const bare = createAdaptorServer({ fetch: bareApp.fetch })
  await new Promise<void>((resolve) => bare.listen(0, resolve))
  const { port: barePort } = bare.address() as AddressInfo
  const { document } = JSON.parse(new TextDecoder().decode(documentBytes))
  const rival = await startJsonServer([document], document.tasks)

  const at = (port: number, path: string) => `http://127.0.0.1:${port}${path}`
  const conditional = { 'if-none-match': etag }
  const figures = await interleave([
    ['document ours', at(ours.port, DOCUMENT), {}],
    ['document bare', at(barePort, DOCUMENT), {}],
    ['document json-server', at(rival.port, `/documents/${ID}`), {}],
    ['document+etag ours', at(ours.port, DOCUMENT), conditional],
    ['document+etag bare', at(barePort, DOCUMENT), conditional],
    ['document+etag json-server', at(rival.port, `/documents/${ID}`), {}],
    ['search ours', at(ours.port, SEARCH), {}],
    ['search bare', at(barePort, SEARCH), {}],
    ['search json-server', at(rival.port, `/search?q=${encodeURIComponent('微门户')}`), {}],
  ])
  await Promise.all([ours.close(), runtime.database.close()])
  bare.close()
  rival.close()

  let isMet = true
  for (const [name, { perSecond, p50, p99 }] of figures) {
    console.log(`${name.padEnd(28)} ${Math.round(perSecond)} req/s  p50 ${p50} ms  p99 ${p99} ms`)
  }
  for (const what of ['document', 'document+etag', 'search']) {
    const rate = (who: string) => figures.get(`${what} ${who}`)?.perSecond ?? 0
    const toBare = rate('ours') / rate('bare')
    const toRival = rate('ours') / rate('json-server')
    const isGood = toBare >= 0.7 && toRival >= 5
    isMet &&= isGood
    console.log(
      `${what}: ${toBare.toFixed(2)}× bare (≥ 0.70), ${toRival.toFixed(1)}× json-server (≥ 5) ${isGood ? 'ok' : 'MISSED'}`,
    )
  }
  return isMet
}

/** Publishes copies of the plan until there are `count` documents, in batches that PGlite bears. */
async function fill(
  runtime: Runtime,
  from: number,
  count: number,
  document: object,
): Promise<void> {
  for (let start = from; start < count; start += 500) {
    await runtime.db.transaction().execute(async (trx) => {
      for (let at = start; at < Math.min(count, start + 500); at += 1) {
        const id = `d${createHash('sha256').update(String(at)).digest('hex').slice(0, 8)}`
        const copy = JSON.stringify({ ...document, id })
        const row = {
          id,
          version: id,
          issuedOn: null,
          summary: '{}',
          document: copy,
          source: '{}',
          taskIds: [],
        }
        await insertVersion(trx, row, new Date())
      }
      await bumpContent(trx)
    })
  }
  runtime.content.changed()
}

async function scale(): Promise<boolean> {
  const runtime = await openServer()
  const app = createApp(runtime)
  const { document } = JSON.parse(await (await app.request(DOCUMENT)).text())
  const p50s: number[] = []
  let filled = 1
  for (const count of [100, 1_000, 10_000]) {
    await fill(runtime, filled, count, document)
    filled = count
    const times: number[] = []
    // Each for the first time: the database answers, not the store of replies.
    for (let time = 0; time < 200; time += 1) {
      const at = 1 + Math.floor(((count - 1) * time) / 200)
      const id = `d${createHash('sha256').update(String(at)).digest('hex').slice(0, 8)}`
      const started = performance.now()
      const reply = await app.request(`/v1/documents/${id}`)
      await reply.arrayBuffer()
      if (reply.status === 200) times.push(performance.now() - started)
    }
    p50s.push(median(times))
    console.log(`${count} documents: p50 of one, not yet in memory, ${median(times).toFixed(2)} ms`)
  }
  const growth = (p50s[2] ?? 0) / (p50s[0] ?? 1)
  console.log(`p50 grows ${growth.toFixed(2)}× from 100 to 10,000 documents (< 1.5)`)
  await runtime.database.close()
  return growth < 1.5
}

async function main(): Promise<void> {
  const isFast = await compare()
  const isScaling = await scale()
  if (!isFast || !isScaling) process.exitCode = 1
}

void main()
