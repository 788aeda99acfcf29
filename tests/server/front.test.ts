import { createFront } from '../../server/src/http/front'
import { createLimits } from '../../server/src/http/request/limits'
import { listen, type Listening } from '../../server/src/listen'
import { bumpContent } from '../../server/src/repositories/content/documents'
import { startTestServer, type TestServer } from './test-server'

const DOCUMENT = '/v1/documents/dcd4d5308'
let server: TestServer
let listening: Listening
let limits = createLimits()
/** How many requests came through to the app. */
let passed = 0

beforeAll(async () => {
  server = await startTestServer({ limits: { take: (kind, who) => limits.take(kind, who) } })
  const front = createFront(server.runtime)
  listening = await listen(server.app, 0, (request, response) => {
    const isAnswered = front(request, response)
    if (!isAnswered) passed += 1
    return isAnswered
  })
})
beforeEach(() => {
  limits = createLimits()
  passed = 0
})
afterAll(async () => {
  await listening.close()
  await server.close()
})

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${listening.port}${path}`, init)

/** All headers but those that differ with each request. */
function headersOf(reply: Response) {
  const differing = ['date', 'x-request-id', 'keep-alive', 'connection']
  return Object.fromEntries([...reply.headers].filter(([name]) => !differing.includes(name)))
}

it.each([
  ['GET', {}],
  ['GET', { 'accept-encoding': 'identity' }],
  ['GET', { 'accept-encoding': 'gzip' }],
  ['HEAD', {}],
  ['GET', { 'if-none-match': '*' }],
])('answers %s %p as the app does, without it', async (method, headers) => {
  const init = { method, headers: headers as Record<string, string> }
  await ask(DOCUMENT, init)
  const fast = await ask(DOCUMENT, init)
  const before = passed
  expect((await ask(DOCUMENT, init)).status).toBe(fast.status)
  expect(passed).toBe(before)
  const slow = await server.app.request(DOCUMENT, {
    method,
    // What fetch sends by itself.
    headers: { 'accept-encoding': 'gzip, deflate', ...init.headers },
  })
  expect(fast.status).toBe(slow.status)
  expect(headersOf(fast)).toEqual(headersOf(slow))
  if (method === 'GET' && !('if-none-match' in headers)) {
    expect(JSON.parse(await fast.text()).document.id).toBe('dcd4d5308')
  }
})

it('lets a change through at once, and other origins always', async () => {
  await ask(DOCUMENT)
  await ask(DOCUMENT)
  const before = passed
  await server.runtime.db.transaction().execute((trx) => bumpContent(trx))
  server.runtime.content.changed()
  await ask(DOCUMENT)
  expect(passed).toBe(before + 1)
  await ask(DOCUMENT, { headers: { origin: 'https://elsewhere.example' } })
  expect(passed).toBe(before + 2)
})

it('counts towards the limit of known replies alone', async () => {
  const taken: string[] = []
  limits = { take: (kind) => (taken.push(kind), taken.length > 5 ? 7 : null) }
  await ask('/v1/documents')
  expect(taken).toEqual(['known', 'read'])
  await ask('/v1/documents')
  await ask('/v1/documents')
  expect(taken.slice(2)).toEqual(['known', 'known'])
  await ask('/v1/documents')
  const refused = await ask('/v1/documents')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7'])
})

it('leaves an office its known replies, and holds whoever makes up addresses', async () => {
  await ask(DOCUMENT)
  const statuses = async (count: number, path: (at: number) => string) => {
    const all: number[] = []
    for (let at = 0; at < count; at += 1) all.push((await ask(path(at))).status)
    return all
  }
  const known = await statuses(200, () => DOCUMENT)
  expect(known.every((status) => status === 200)).toBe(true)
  const madeUp = await statuses(122, (at) => `/v1/feed/none-${at}`)
  expect([madeUp[0], madeUp.at(-1)]).toEqual([404, 429])
  expect((await ask(DOCUMENT)).status).toBe(200)
})
