import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { openEmbedded, openPostgres } from '../../server/src/database/open'
import { startTestServer, type TestServer } from './test-server'

const DOCUMENT = '/v1/documents/dcd4d5308'

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

/** A way to PostgreSQL that can be cut and mended. */
async function openWay(to: URL) {
  const open = new Set<Socket>()
  let isCut = false
  const proxy = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = connect(Number(to.port), to.hostname)
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => proxy.listen(0, resolve))
  const own = new URL(to.href)
  own.hostname = '127.0.0.1'
  own.port = String((proxy.address() as AddressInfo).port)
  return {
    url: own.href,
    cut() {
      isCut = true
      open.forEach((socket) => socket.destroy())
    },
    mend: () => void (isCut = false),
    close: () => void proxy.close(),
  }
}

const url = process.env.TEST_DATABASE_URL

if (url) {
  it('answers what it knows while PostgreSQL is away, refuses writes, and recovers by itself', async () => {
    const way = await openWay(new URL(url))
    const server = await startTestServer({ database: openPostgres(way.url, () => undefined) })
    expect((await server.ask('GET', DOCUMENT)).status).toBe(200)
    way.cut()
    await expectAway(server)
    way.mend()
    expect((await server.ask('POST', '/v1/session', { json: { platform: 'h5' } })).status).toBe(200)
    expect((await server.ask('GET', '/readyz')).status).toBe(200)
    await server.close()
    way.close()
  })
} else {
  it('answers what it knows when the database is gone, and refuses writes with Retry-After', async () => {
    const database = await openEmbedded(null)
    const server = await startTestServer({ database })
    expect((await server.ask('GET', DOCUMENT)).status).toBe(200)
    await database.close()
    await expectAway(server)
  })
}
