import { createAccessToken } from '../../../server/src/wechat/access-token'
import { createSendSubscribeMessage } from '../../../server/src/wechat/send-subscribe-message'
import { startFakeWechat, type FakeWechat } from '../fake-wechat'

const message = {
  openid: 'someone',
  templateId: 'T1',
  page: 'pages/task/index?id=d1',
  data: { thing1: { value: '推定 整合政府网站' } },
}

let fake: FakeWechat
beforeEach(async () => {
  fake = await startFakeWechat()
  fake.ledger.grant('someone', 'T1', 100)
})
afterEach(() => fake.close())

function open(now?: () => number) {
  const account = { apiBase: fake.url, appId: fake.appId, appSecret: fake.appSecret }
  const token = createAccessToken(account, now)
  return { account, token, send: createSendSubscribeMessage(account, token, { timeoutMs: 300 }) }
}

describe('Sending a subscribe message', () => {
  it.each([
    [-1, { kind: 'retry' }],
    [43108, { kind: 'retry' }],
    [43101, { kind: 'no-consent' }],
    [45009, { kind: 'pause', until: 'next-day' }],
    [45011, { kind: 'pause', until: 'next-minute' }],
    [40003, { kind: 'gone' }],
    [47003, { kind: 'failed', alert: false }],
    [45168, { kind: 'failed', alert: false }],
    [40037, { kind: 'failed', alert: true }],
    [41030, { kind: 'failed', alert: true }],
    [43107, { kind: 'failed', alert: true }],
    [99999, { kind: 'failed', alert: true }],
  ])('on code %d the outcome is %j', async (errcode, outcome) => {
    fake.failNext({ errcode })
    expect(await open().send(message)).toMatchObject(outcome)
    expect(fake.sends()).toBe(1)
  })

  it.each(['timeout-before', 'timeout-after', 'drop-before', 'drop-after', '500'] as const)(
    'after %s it is unknown, and not sent again',
    async (fault) => {
      fake.failNext(fault)
      expect(await open().send(message)).toEqual({ kind: 'unknown' })
      expect(fake.sends()).toBe(1)
    },
  )

  it('is worth another try where no connection stood', async () => {
    const { account, token } = open()
    await token.get()
    const gone = await startFakeWechat()
    await gone.close()
    const away = { ...account, apiBase: gone.url }
    expect(await createSendSubscribeMessage(away, token)(message)).toEqual({
      kind: 'retry',
      errcode: null,
    })
  })

  it('fetches a refused token once, and sends then', async () => {
    const { send } = open()
    expect(await send(message)).toEqual({ kind: 'sent' })
    fake.tokens.expire()
    expect(await send(message)).toEqual({ kind: 'sent' })
    expect(fake.tokens.fetches).toBe(2)
    fake.failNext({ errcode: 42001 }, { errcode: 42001 })
    expect(await send(message)).toMatchObject({ kind: 'retry' })
    expect(fake.accepted).toHaveLength(2)
  })

  it('asks for a token once however many send, and anew before its end', async () => {
    let at = Date.now()
    const { send } = open(() => at)
    await Promise.all(Array.from({ length: 20 }, (_, n) => send({ ...message, openid: `o${n}` })))
    expect(fake.tokens.fetches).toBe(1)
    at += 6900_000 + 1000
    await send(message)
    expect(fake.tokens.fetches).toBe(2)
  })

  it('never tells secret, token or openid in an error', async () => {
    const { account } = open()
    const bad = createAccessToken({ ...account, appSecret: 'hush-hush' })
    const error: unknown = await bad.get().catch((cause: unknown) => cause)
    expect(JSON.stringify(error) + String(error)).not.toMatch(/hush|wx0000|someone/)
    expect(String(error)).toContain('40125')
  })
})
