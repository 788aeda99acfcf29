import fc from 'fast-check'
import * as v from 'valibot'
import { endpoints, fillPath, paramNames, Problem } from '../../src/contract'
import { startTestServer, type TestServer } from './test-server'

/** 200 in `npm test`; `npm run verify` asks for 2,000. */
const RUNS = Number(process.env.HOSTILE_REQUESTS ?? 200)
let server: TestServer
let token = ''

beforeAll(async () => {
  server = await startTestServer()
  token = await server.signIn()
})
afterAll(() => server.close())

const nasty = fc.oneof(
  fc.constantFrom(
    "'; drop table tasks; --",
    '%',
    '%00',
    '%FF',
    '%E0%A4%A',
    '\\',
    '../../etc/passwd',
    '{{7*7}}',
    '<script>',
    '1 or 1=1',
    '\ud800',
    '__proto__',
    'constructor',
    'NaN',
    '-1',
    '1e309',
    'a'.repeat(10_000),
    '%2e%2e%2f',
    '\u202e',
    '𠮷',
  ),
  fc.string({ maxLength: 60, unit: 'binary' }),
)
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
  fc.constantFrom(
    '',
    '{',
    '[]',
    'null',
    '{"__proto__":{"a":1}}',
    '{"platform":"h5","x":1}',
    `{"a":"${'x'.repeat(70_000)}"}`,
  ),
  fc.string(),
)
const request = fc.record({
  endpoint: fc.constantFrom(...Object.values(endpoints)),
  method: fc.option(fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS')),
  param: nasty,
  query: fc.array(
    fc.tuple(fc.oneof(fc.constantFrom('q', 'cursor', 'limit', 'id', 'kind'), nasty), nasty),
    { maxLength: 3 },
  ),
  isRaw: fc.boolean(),
  body: json,
  hasSession: fc.boolean(),
})

const encode = (text: string, isRaw: boolean) => {
  const safe = text.replace(/[\ud800-\udfff]/g, '?')
  return isRaw ? safe.replace(/[\s#]/g, '') : encodeURIComponent(safe)
}

it(`answers ${RUNS} hostile requests with a refusal in words, never a fault`, async () => {
  await fc.assert(
    fc.asyncProperty(
      request,
      async ({ endpoint, method, param, query, isRaw, body, hasSession }) => {
        const names = paramNames(endpoint.path)
        const filled = isRaw
          ? names.reduce(
              (path, name) => path.replace(`:${name}`, () => encode(param, true)),
              endpoint.path as string,
            )
          : fillPath(
              endpoint.path,
              Object.fromEntries(names.map((name) => [name, encode(param, true)])),
            )
        const text = query
          .map(([name, value]) => `${encode(name, isRaw)}=${encode(value, isRaw)}`)
          .join('&')
        const verb = method ?? endpoint.method
        const hasBody = verb !== 'GET' && verb !== 'HEAD'
        const reply = await server.app.request(
          `http://localhost${filled}${text ? `?${text}` : ''}`,
          {
            method: verb,
            headers:
              hasSession && endpoint.name !== 'eraseMe' ? { authorization: `Bearer ${token}` } : {},
            ...(hasBody ? { body } : {}),
          },
        )
        const answered = await reply.text()
        expect(reply.status).toBeLessThan(500)
        if (reply.status < 400 || verb === 'HEAD') return
        const problem = v.parse(Problem, JSON.parse(answered))
        expect(problem.status).toBe(reply.status)
        if (reply.status === 400) expect(problem.errors?.[0]?.path).toBeTruthy()
      },
    ),
    { numRuns: RUNS },
  )
}, 600_000)

it.each([
  ['/v1/session', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 400],
  ['/v1/session', Buffer.alloc(65 * 1024, 0x61), 413],
  ['/v1/session', '{"platform":"h5","name":"x"}', 400],
  ['/v1/session', '{"platform":7}', 400],
])('POST %s with %p is refused with %i', async (url, body, status) => {
  const reply = await server.app.request(url, { method: 'POST', body: body as never })
  expect(reply.status).toBe(status)
})
