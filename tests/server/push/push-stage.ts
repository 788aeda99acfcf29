import type { Reply, SubscriptionTarget } from '../../../src/contract'
import type { Clock } from '../../../server/src/clock'
import type { Config } from '../../../server/src/config'
import { findOrInsertWechatPerson } from '../../../server/src/repositories/people/sessions'
import { openSession } from '../../../server/src/services/people/sessions'
import { createSenders, type Senders } from '../../../server/src/services/pushes/push-senders'
import { startFakeWechat, type FakeWechat } from '../fake-wechat'
import { startTestServer, type TestServer } from '../test-server'

export const TEMPLATE = {
  id: 'T-deadline',
  kind: 'deadline' as const,
  longTerm: false,
  fields: { thing1: 'title' as const, date2: 'dueOn' as const, phrase3: 'basis' as const },
}
export const POST_TEMPLATE = {
  id: 'T-document',
  kind: 'document' as const,
  longTerm: true,
  fields: { thing1: 'title' as const },
}

export interface Stage extends TestServer {
  fake: FakeWechat
  senders: Senders
  /** Sets the planning clock, an instant. */
  goTo: (instant: string) => void
  /** Someone who came in from WeChat, with so many accepted messages. */
  wechatPerson: (openid: string, credits?: number) => Promise<string>
  follow: (token: string, target: SubscriptionTarget) => Promise<Reply<'createSubscription'>>
  inbox: (token: string) => Promise<Reply<'listInbox'>>
  /** Nobody, nothing queued, the first day, and a WeChat that knows of nothing. */
  clear: () => Promise<void>
}

/** The server with a clock that is set by hand, before a fake WeChat. */
export async function openStage(
  start = '2015-12-01T08:00:00+08:00',
  given: Partial<Config['wechat']> = {},
): Promise<Stage> {
  let fake = await startFakeWechat()
  let at = new Date(start)
  const clock: Clock = {
    isSimulated: true,
    now: () => at,
    today: () => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10),
    save: () => Promise.resolve(),
  }
  const wechat = {
    apiBase: fake.url,
    appId: fake.appId,
    appSecret: fake.appSecret,
    token: 'AAAAA',
    aesKey: null,
    templates: [TEMPLATE, POST_TEMPLATE],
    state: 'formal' as const,
    ...given,
  }
  const server = await startTestServer({ clock, config: { wechat } })
  const { runtime, ask } = server
  let senders = createSenders(runtime.config, 500)
  return {
    ...server,
    get fake() {
      return fake
    },
    get senders() {
      return senders
    },
    async clear() {
      await runtime.db.deleteFrom('persons').execute()
      await runtime.db.deleteFrom('push_pauses').execute()
      await fake.close()
      fake = await startFakeWechat()
      const { appId, appSecret } = fake
      Object.assign(runtime.config.wechat, { apiBase: fake.url, appId, appSecret })
      senders = createSenders(runtime.config, 500)
      at = new Date(start)
    },
    goTo(instant) {
      at = new Date(instant)
    },
    async wechatPerson(openid, credits = 0) {
      const personId = await findOrInsertWechatPerson(runtime.db, openid)
      const { token } = await openSession(runtime.db, personId, 'weapp')
      for (let n = 0; n < credits; n += 1) {
        fake.ledger.grant(openid, TEMPLATE.id)
        const json = { requestId: `${openid}-consent-${n}`, results: { [TEMPLATE.id]: 'accept' } }
        await ask('POST', '/v1/me/consents', { token, json })
      }
      return token
    },
    async follow(token, target) {
      const { body } = await ask('POST', '/v1/me/subscriptions', { token, json: { target } })
      return JSON.parse(body)
    },
    async inbox(token) {
      const { body } = await ask('GET', '/v1/me/inbox', { token })
      return JSON.parse(body)
    },
    async close() {
      await server.close()
      await fake.close()
    },
  }
}
