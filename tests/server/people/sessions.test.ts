import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLimits } from '../../../server/src/http/request/limits'
import { createLog } from '../../../server/src/log'
import { readConfig } from '../../../server/src/config'
import { startTestServer, type TestServer } from '../test-server'

/** WeChat, as far as code2Session goes: `bad` is refused, `slow` is away, others have an openid of their own. */
const wechat: Server = createServer((request, response) => {
  const code = new URL(request.url ?? '', 'http://x').searchParams.get('js_code') ?? ''
  if (code === 'bad') response.end(JSON.stringify({ errcode: 40029, errmsg: 'invalid code' }))
  else if (code === 'away') response.writeHead(500).end('<html>')
  else response.end(JSON.stringify({ openid: `open-${code}-id`, session_key: 'sk-never-kept' }))
})
let server: TestServer
const lines: string[] = []

beforeAll(async () => {
  await new Promise<void>((resolve) => wechat.listen(0, resolve))
  const { port } = wechat.address() as AddressInfo
  server = await startTestServer({
    config: {
      wechat: {
        ...readConfig({}).wechat,
        apiBase: `http://localhost:${port}`,
        appId: 'wx-test',
        appSecret: 'app-secret-value',
      },
    },
    log: createLog('trace', { write: (line: string) => void lines.push(line) }),
  })
})
afterAll(async () => {
  await server.close()
  wechat.close()
})

const enter = (json: object) => server.ask('POST', '/v1/session', { json })
const tokenOf = async (json: object) => JSON.parse((await enter(json)).body).token as string

it('opens an anonymous session of 256 bits, for 400 days, and keeps only its hash', async () => {
  const { token, expiresAt } = JSON.parse((await enter({ platform: 'h5' })).body)
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(399)
  const rows = await server.runtime.db.selectFrom('sessions').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(token)
})

it('knows a WeChat person again, and tells no one who they are', async () => {
  await enter({ platform: 'weapp', code: 'one' })
  const again = await enter({ platform: 'weapp', code: 'one' })
  expect(again.body).not.toMatch(/open-one-id|sk-never-kept/)
  const accounts = await server.runtime.db.selectFrom('wechat_accounts').selectAll().execute()
  expect(accounts).toHaveLength(1)
})

it('makes one person of an openid that comes from ten places at once', async () => {
  await Promise.all(Array.from({ length: 10 }, () => enter({ platform: 'weapp', code: 'many' })))
  const accounts = await server.runtime.db
    .selectFrom('wechat_accounts')
    .selectAll()
    .where('openid', '=', 'open-many-id')
    .execute()
  expect(accounts).toHaveLength(1)
})

it.each([
  ['bad', 400],
  ['away', 503],
])('a code that WeChat finds %s answers %i', async (code, status) => {
  expect((await enter({ platform: 'weapp', code })).status).toBe(status)
})

it('ends a session, and knows it no more', async () => {
  const token = await tokenOf({ platform: 'h5' })
  expect((await server.ask('DELETE', '/v1/session', { token })).status).toBe(200)
  expect((await server.ask('DELETE', '/v1/session', { token })).status).toBe(401)
})

it('links a second device by a code that works once', async () => {
  const token = await tokenOf({ platform: 'h5' })
  const { code } = JSON.parse((await server.ask('POST', '/v1/session/link', { token })).body)
  const linked = await enter({ platform: 'h5', linkCode: code.toLowerCase() })
  expect(linked.status).toBe(200)
  expect((await enter({ platform: 'h5', linkCode: code })).status).toBe(400)
  const persons = await server.runtime.db
    .selectFrom('sessions')
    .select('person_id')
    .orderBy('created_at', 'desc')
    .limit(2)
    .execute()
  expect(persons[0]).toEqual(persons[1])
})

it('moves the end of a session on as it is used, and forgets one that ran out', async () => {
  const token = await tokenOf({ platform: 'h5' })
  const { db } = server.runtime
  const old = new Date(Date.now() - 2 * 86_400_000)
  await db
    .updateTable('sessions')
    .set({ seen_at: old, expires_at: new Date(Date.now() + 1_000_000) })
    .execute()
  expect((await server.ask('POST', '/v1/session/link', { token })).status).toBe(200)
  const moved = await db
    .selectFrom('sessions')
    .select('expires_at')
    .orderBy('expires_at', 'desc')
    .execute()
  expect((moved[0]?.expires_at.getTime() ?? 0) - Date.now()).toBeGreaterThan(399 * 86_400_000)
  await db.updateTable('sessions').set({ expires_at: old }).execute()
  expect((await server.ask('POST', '/v1/session/link', { token })).status).toBe(401)
})

it.each(['Bearer', 'Bearer x', 'Basic abc', "Bearer ' or 1=1 --", `Bearer ${'a'.repeat(5000)}`])(
  'Authorization %j is no one',
  async (authorization) => {
    const reply = await server.ask('GET', '/v1/me', { headers: { authorization } })
    expect(reply.status).toBe(401)
  },
)

it('wrote no secret into a log line', async () => {
  const token = await tokenOf({ platform: 'h5' })
  await enter({ platform: 'weapp', code: 'logged-code' })
  server.runtime.log.info(
    { authorization: `Bearer ${token}`, nested: { openid: 'open-one-id' } },
    'x',
  )
  server.runtime.log.error({ err: new Error(`get ?secret=app-secret-value&js_code=abc`) }, 'y')
  server.runtime.log.info(`postgres://user:pass-word@host/db Bearer ${token}`)
  const all = lines.join('')
  expect(all).toContain('"msg":"request"')
  for (const secret of [
    token,
    'open-one-id',
    'sk-never-kept',
    'app-secret-value',
    'logged-code',
    'pass-word',
  ])
    expect(all).not.toContain(secret)
})

it('allows so many in a minute, then says when to come back', () => {
  let at = 0
  const limits = createLimits(() => at)
  const times = (most: number) => Array.from({ length: most }, () => limits.take('session', 'a'))
  expect(times(10).every((wait) => wait === null)).toBe(true)
  expect(limits.take('session', 'a')).toBe(60)
  expect(limits.take('session', 'b')).toBeNull()
  expect(limits.take('read', 'a')).toBeNull()
  at = 60_001
  expect(limits.take('session', 'a')).toBeNull()
})

it('answers 429 with Retry-After, as problem details', async () => {
  const limited = await startTestServer({ limits: createLimits() })
  const statuses: number[] = []
  for (let time = 0; time < 12; time += 1) {
    const { status, headers } = await limited.ask('POST', '/v1/session', {
      json: { platform: 'h5' },
    })
    statuses.push(status)
    if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(10)
  for (let at = 0; at < 120; at += 1) await limited.ask('GET', `/v1/tasks/none-${at}`)
  expect((await limited.ask('GET', '/v1/tasks/none-120')).status).toBe(429)
  await limited.close()
})
