import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openEmbedded, openPostgres } from '../../server/src/database/open'
import { startTestServer, type TestServer } from './test-server'

const DOCUMENT = '/v1/documents/dcd4d5308'
const SILENCE_MS = 1_000

async function expectAway(server: TestServer): Promise<void> {
  const known = await server.ask('GET', DOCUMENT)
  expect(known.status).toBe(200)
  expect(known.body).toContain('微门户')
  const write = await server.ask('POST', '/v1/session', { json: { platform: 'h5' } })
  expect(write.status).toBe(503)
  expect(Number(write.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await server.ask('GET', '/readyz')).status).toBe(503)
  expect((await server.ask('GET', '/healthz')).status).toBe(200)
}

/** By itself, once the connections that died are noticed. */
async function comesBack(server: TestServer): Promise<void> {
  for (let time = 0; ; time += 1) {
    const { status } = await server.ask('POST', '/v1/session', { json: { platform: 'h5' } })
    if (status === 200) return
    if (time === 50) throw new Error(`still ${status}`)
    await wait(100)
  }
}

/** PostgreSQL's address: a port, or the folder of its socket (libpq, connection URIs). */
function reach(to: URL): Socket {
  const folder = to.searchParams.get('host')
  const port = Number(to.port || 5432)
  return folder ? connect(path.join(folder, `.s.PGSQL.${port}`)) : connect(port, to.hostname)
}

/** A way to PostgreSQL that can be cut, go silent, and be mended. */
async function openWay(to: URL) {
  const open = new Set<[near: Socket, far: Socket]>()
  let state: 'open' | 'cut' | 'silent' = 'open'
  const proxy = createServer((near) => {
    if (state === 'cut') return void near.destroy()
    const far = reach(to)
    open.add([near, far])
    for (const socket of [near, far]) {
      socket.on('error', () => undefined)
      socket.on('close', () => {
        near.destroy()
        far.destroy()
      })
    }
    if (state === 'open') near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => proxy.listen(0, resolve))
  const own = new URL(to.href)
  own.searchParams.delete('host')
  own.hostname = '127.0.0.1'
  own.port = String((proxy.address() as AddressInfo).port)
  return {
    url: own.href,
    cut() {
      state = 'cut'
      for (const [near] of open) near.destroy()
    },
    /** Connections stay, and nothing comes over them any more. */
    silence() {
      state = 'silent'
      for (const [near, far] of open) {
        near.unpipe(far)
        far.unpipe(near)
      }
    },
    /** What hung is reset, as TCP does in the end. */
    mend() {
      state = 'open'
      for (const [near] of open) near.destroy()
    },
    close: () => void proxy.close(),
  }
}

const url = process.env.TEST_DATABASE_URL

if (url) {
  it.each(['cut', 'silence'] as const)(
    'answers what it knows while PostgreSQL is away (%s), refuses writes, and recovers by itself',
    async (fault) => {
      const way = await openWay(new URL(url))
      const database = openPostgres(way.url, () => undefined, SILENCE_MS)
      const server = await startTestServer({ database })
      expect((await server.ask('GET', DOCUMENT)).status).toBe(200)
      way[fault]()
      await expectAway(server)
      way.mend()
      await comesBack(server)
      expect((await server.ask('GET', '/readyz')).status).toBe(200)
      await server.close()
      way.close()
    },
  )
} else {
  it('answers what it knows when the database is gone, and refuses writes with Retry-After', async () => {
    const database = await openEmbedded(null)
    const server = await startTestServer({ database })
    expect((await server.ask('GET', DOCUMENT)).status).toBe(200)
    await database.close()
    await expectAway(server)
  })
}
