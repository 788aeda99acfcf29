import { encryptReply, signatureOf } from '../../../server/src/wechat/event-crypto'
import { openStage, TEMPLATE, type Stage } from '../push/push-stage'

/** The example of WeChat's own documentation (消息推送). */
const TOKEN = 'AAAAA'
const AES_KEY = 'A'.repeat(43)
const APP_ID = 'wxba5fad812f8e6fb9'
const OFFICIAL = {
  timestamp: '1714112445',
  nonce: '415670741',
  signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
  encrypt:
    '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=',
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage(undefined, { appId: APP_ID, aesKey: AES_KEY })
})
afterAll(() => stage.close())

const post = (query: string, json: unknown) =>
  stage.ask('POST', `/v1/wechat/events?${query}`, { json })

/** As WeChat posts in secure mode. */
function postEncrypted(event: object, { key = AES_KEY, appId = APP_ID } = {}) {
  const encrypted = encryptReply(JSON.stringify(event), key, appId)
  const signed = signatureOf(TOKEN, '1', '2', encrypted)
  return post(`msg_signature=${signed}&timestamp=1&nonce=2`, {
    ToUserName: 'gh',
    Encrypt: encrypted,
  })
}

const refusal = (openid: string, at: number) => ({
  FromUserName: openid,
  CreateTime: at,
  MsgType: 'event',
  Event: 'subscribe_msg_change_event',
  List: [{ TemplateId: TEMPLATE.id, SubscribeStatusString: 'reject' }],
})

async function remaining(token: string): Promise<number> {
  const { body } = await stage.ask('GET', '/v1/me/consents', { token })
  return JSON.parse(body).ledger[0].remaining
}

it('answers the documented encrypted post, and refuses it when a byte is changed', async () => {
  const { timestamp, nonce, signature, encrypt } = OFFICIAL
  const query = `msg_signature=${signature}&timestamp=${timestamp}&nonce=${nonce}`
  const body = { ToUserName: 'gh_97417a04a28d', Encrypt: encrypt }
  expect(await post(query, body)).toMatchObject({ status: 200, body: 'success' })
  expect((await post(query, { ...body, Encrypt: `A${encrypt.slice(1)}` })).status).toBe(403)
  expect((await post(query.replace('msg_', ''), body)).status).toBe(403)
})

it('zeroes the ledger by an encrypted refusal, once however often it is posted', async () => {
  const token = await stage.wechatPerson('o-secret', 2)
  expect(await remaining(token)).toBe(2)
  expect((await postEncrypted(refusal('o-secret', 100))).body).toBe('success')
  expect(await remaining(token)).toBe(0)
  const json = { requestId: 'consent-again', results: { [TEMPLATE.id]: 'accept' } }
  await stage.ask('POST', '/v1/me/consents', { token, json })
  await postEncrypted(refusal('o-secret', 100))
  expect(await remaining(token)).toBe(1)
  await postEncrypted(refusal('o-secret', 200))
  expect(await remaining(token)).toBe(0)
})

it('believes nothing in the clear, of another app, or with another key', async () => {
  const token = await stage.wechatPerson('o-target', 1)
  const plain = `signature=${signatureOf(TOKEN, '1', '2')}&timestamp=1&nonce=2`
  expect((await post(plain, refusal('o-target', 300))).status).toBe(403)
  const other = refusal('o-target', 301)
  expect((await postEncrypted(other, { appId: 'wx1111111111111111' })).status).toBe(403)
  expect((await postEncrypted(other, { key: 'B'.repeat(43) })).status).toBe(403)
  expect(await remaining(token)).toBe(1)
})
