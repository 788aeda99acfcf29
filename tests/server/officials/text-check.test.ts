import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInvitation } from '../../../server/src/services/officials/invitations'
import { openSession } from '../../../server/src/services/people/sessions'
import { findOrInsertWechatPerson } from '../../../server/src/repositories/people/sessions'
import { startTestServer, type TestServer } from '../test-server'

/** WeChat, as far as the text check goes. */
let verdict: 'pass' | 'review' | 'risky' | 'down' | 'stale' = 'pass'
let seen: { content: string; openid: string; version: number }[] = []
let fake: Server
let server: TestServer
let token: string

beforeAll(async () => {
  fake = createServer((request, reply) => {
    let body = ''
    request.on('data', (piece) => (body += String(piece)))
    request.on('end', () => {
      const send = (json: object) => reply.end(JSON.stringify(json))
      if (request.url?.startsWith('/cgi-bin/stable_token')) {
        return send({ access_token: 'T', expires_in: 7200 })
      }
      seen.push(JSON.parse(body))
      if (verdict === 'down') return reply.writeHead(502).end('gateway')
      if (verdict === 'stale') {
        verdict = 'pass'
        return send({ errcode: 40001, errmsg: 'invalid credential' })
      }
      return send({ errcode: 0, errmsg: 'ok', result: { suggest: verdict, label: 100 } })
    })
  })
  await new Promise<void>((resolve) => fake.listen(0, resolve))
  const { port } = fake.address() as AddressInfo
  const apiBase = `http://127.0.0.1:${port}`
  const wechat = { apiBase, appId: 'wx1', appSecret: 'shh', token: null, aesKey: null }
  server = await startTestServer({ config: { wechat: wechat as never } })
  const { db } = server.runtime
  const personId = await findOrInsertWechatPerson(db, 'openid-1')
  token = (await openSession(db, personId, 'weapp')).token
  const { code } = await createInvitation(db, '市旅游局', 7)
  await server.ask('POST', '/v1/me/units', { token, json: { code } })
})
afterAll(async () => {
  await server.close()
  fake.close()
})
beforeEach(() => (seen = []))

const say = (note: string, as = token) =>
  server.ask('POST', '/v1/tasks/dcd4d5308-28/updates', {
    token: as,
    json: { unitId: 'lvyou-ju', stage: 'in_progress', note },
  })

it('words of a mini-program pass the check before they are public', async () => {
  verdict = 'pass'
  expect((await say('可以')).status).toBe(200)
  expect(seen).toEqual([
    expect.objectContaining({ content: '可以', openid: 'openid-1', version: 2 }),
  ])
})

it.each(['risky', 'review'] as const)('%s is not published', async (given) => {
  verdict = given
  const reply = await say(`不行 ${given}`)
  expect(reply.status).toBe(422)
  expect(JSON.parse(reply.body).detail).toContain('草稿')
})

it('waits, and says so, when the check is down; nothing goes through unchecked', async () => {
  verdict = 'down'
  const reply = await say('等一等')
  expect(reply.status).toBe(503)
  expect(JSON.parse(reply.body).title).toBe('文字检查暂时不可用')
  const { body } = await server.ask('GET', '/v1/tasks/dcd4d5308-28')
  expect(body).not.toContain('等一等')
})

it('a token that WeChat no longer takes is fetched anew, once', async () => {
  verdict = 'stale'
  expect((await say('换了令牌')).status).toBe(200)
  expect(seen).toHaveLength(2)
})

it('the web has no such check', async () => {
  verdict = 'risky'
  const web = await server.signIn()
  const { code } = await createInvitation(server.runtime.db, '市旅游局', 7)
  await server.ask('POST', '/v1/me/units', { token: web, json: { code } })
  expect((await say('网页', web)).status).toBe(200)
  expect(seen).toEqual([])
})
