import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { csvCell } from '../../server/src/routes/public/open-data'
import { startTestServer, type TestServer } from './test-server'

const DOCUMENT = '/v1/documents/dcd4d5308'
let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ config: { corsOrigins: ['https://ours.example'] } })
})
afterAll(() => server.close())

const bytesOf = async (encoding: string) => {
  const reply = await server.app.request(DOCUMENT, { headers: { 'accept-encoding': encoding } })
  return { reply, bytes: Buffer.from(await reply.arrayBuffer()) }
}

it('answers the same content under one strong ETag for each encoding', async () => {
  const plain = await bytesOf('identity')
  const br = await bytesOf('gzip, br')
  const gzip = await bytesOf('gzip, br;q=0')
  expect(br.reply.headers.get('content-encoding')).toBe('br')
  expect(gzip.reply.headers.get('content-encoding')).toBe('gzip')
  expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true)
  expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true)
  const tags = [plain, br, gzip].map(({ reply }) => reply.headers.get('etag'))
  expect(new Set(tags).size).toBe(3)
  for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/)
  expect(br.reply.headers.get('vary')).toContain('Accept-Encoding')
  expect(br.reply.headers.get('cache-control')).toBe(
    'public, max-age=60, stale-while-revalidate=86400',
  )
})

it('answers 304, without a body, to one who has the content', async () => {
  const etag = (await server.ask('GET', DOCUMENT)).headers.get('etag') ?? ''
  for (const given of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
    const reply = await server.ask('GET', DOCUMENT, { headers: { 'if-none-match': given } })
    expect([reply.status, reply.body, reply.headers.get('etag')]).toEqual([304, '', etag])
  }
  const other = await server.ask('GET', DOCUMENT, { headers: { 'if-none-match': '"other"' } })
  expect(other.status).toBe(200)
})

it('answers HEAD as GET, without the body', async () => {
  const reply = await server.ask('HEAD', DOCUMENT)
  expect([reply.status, reply.body]).toEqual([200, ''])
  expect(Number(reply.headers.get('content-length'))).toBeGreaterThan(10_000)
})

it('says that nothing may run or frame it', async () => {
  const { headers } = await server.ask('GET', DOCUMENT)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('x-request-id')).toBeTruthy()
})

it.each([
  ['https://ours.example', 'https://ours.example'],
  ['https://theirs.example', null],
  ['null', null],
])('to origin %s CORS says %s', async (origin, expected) => {
  const read = await server.ask('GET', DOCUMENT, { headers: { origin } })
  expect(read.headers.get('access-control-allow-origin')).toBe(expected)
  const preflight = await server.ask('OPTIONS', '/v1/me', { headers: { origin } })
  expect(preflight.headers.get('access-control-allow-origin')).toBe(expected)
})

it('gives the tasks as a table that a spreadsheet opens', async () => {
  const reply = await server.app.request(`${DOCUMENT}/tasks.csv`)
  const text = Buffer.from(await reply.arrayBuffer()).toString('utf8')
  expect(reply.headers.get('content-type')).toContain('text/csv')
  expect(text.startsWith('\ufeff编号,')).toBe(true)
  expect(text.split('\r\n')).toHaveLength(47 + 2)
  expect(JSON.parse((await server.ask('GET', `${DOCUMENT}/tasks.json`)).body).tasks).toHaveLength(
    47,
  )
  expect((await server.ask('GET', '/v1/documents/none/tasks.csv')).status).toBe(404)
})

it.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' \t=1', "' \t=1"],
  ['=A,"b"', '"\'=A,""b"""'],
  ['两会', '两会'],
])('a cell %j is written %j: no formula', (given, written) => {
  expect(csvCell(given)).toBe(written)
})

it('is alive, ready, counted, and describes itself', async () => {
  expect((await server.ask('GET', '/healthz')).status).toBe(200)
  expect((await server.ask('GET', '/readyz')).body).toContain('ready')
  expect((await server.ask('GET', '/metrics')).body).toContain('http_requests_total{method="GET"')
  expect(JSON.parse((await server.ask('GET', '/v1/openapi.json')).body).openapi).toBe('3.1.0')
})
