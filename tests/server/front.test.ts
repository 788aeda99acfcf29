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

it('counts towards the limit of reads', async () => {
  const statuses: number[] = []
  for (let time = 0; time < 122; time += 1) {
    const reply = await ask(DOCUMENT)
    await reply.arrayBuffer()
    statuses.push(reply.status)
  }
  expect(statuses.slice(0, 120).every((status) => status === 200)).toBe(true)
  expect(statuses.slice(120)).toEqual([429, 429])
})
