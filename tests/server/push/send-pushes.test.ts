import { sayDueReminders } from '../../../server/src/services/messages/say-reminders'
import { recoverPushes } from '../../../server/src/repositories/messages/pushes'
import { planEveryone } from '../../../server/src/services/messages/plan-reminders'
import { sendPushes } from '../../../server/src/services/pushes/send-pushes'
import { openStage, TEMPLATE, type Stage } from './push-stage'
import { queueOn, statesOf } from './queued'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(() => stage.clear())
afterAll(() => stage.close())

const states = () => statesOf(stage)
const queueFor = (count: number, credits?: number) => queueOn(stage, count, credits)
const send = () => sendPushes(stage.runtime, stage.senders)

describe('Pushing', () => {
  it('tells WeChat once, with the basis of the date, and takes one of the ledger', async () => {
    const [token] = await queueFor(1)
    expect(await send()).toBe(1)
    expect(await send()).toBe(0)
    expect(stage.fake.accepted).toHaveLength(1)
    expect(stage.fake.accepted[0]?.data).toMatchObject({
      date2: { value: '2015年12月31日' },
      phrase3: { value: '推定' },
    })
    const ledger = await stage.ask('GET', '/v1/me/consents', { token: token ?? '' })
    expect(JSON.parse(ledger.body).ledger[0].remaining).toBe(0)
    expect(await states()).toEqual({ sent: 1 })
  })

  it('never sends again what may have been accepted', async () => {
    await queueFor(4)
    stage.fake.failNext('timeout-after', 'drop-after', '500', 'timeout-before')
    await send()
    stage.goTo('2015-12-02T09:00:00+08:00')
    await send()
    expect(await states()).toEqual({ unknown: 4 })
    expect(stage.fake.accepted).toHaveLength(2)
  })

  it('tries again, later, what surely was not accepted', async () => {
    await queueFor(2)
    stage.fake.failNext({ errcode: -1 }, { errcode: 43108 })
    await send()
    expect(await states()).toEqual({ queued: 2 })
    expect(await send()).toBe(0)
    stage.goTo('2015-12-01T09:01:00+08:00')
    await send()
    expect(await states()).toEqual({ sent: 2 })
  })

  it('stops after six tries: a dead letter, until somebody puts it back', async () => {
    await queueFor(1)
    stage.fake.failBy(() => ({ errcode: -1 }))
    for (let hour = 9; hour < 20; hour += 1) {
      stage.goTo(`2015-12-01T${String(hour).padStart(2, '0')}:30:00+08:00`)
      await send()
    }
    expect(stage.fake.sends()).toBe(6)
    expect(await states()).toEqual({ dead: 1 })
    const { body } = await stage.ask('GET', '/metrics')
    expect(body).toContain('push_failures{channel="wechat",state="dead",errcode="-1"} 1')
  })

  it('zeroes the ledger when WeChat says that there is no leave', async () => {
    const [token] = await queueFor(1, 2)
    stage.fake.ledger.revoke('o0', TEMPLATE.id)
    await send()
    expect(await states()).toEqual({ failed: 1 })
    const ledger = await stage.ask('GET', '/v1/me/consents', { token: token ?? '' })
    expect(JSON.parse(ledger.body).ledger[0].remaining).toBe(0)
  })

  it('fetches a token that died mid-run once, and loses nothing', async () => {
    await queueFor(3)
    await stage.senders.wechat({ openid: 'x', templateId: 'x', page: '', data: {} })
    stage.fake.tokens.expire()
    await send()
    expect(await states()).toEqual({ sent: 3 })
    expect(stage.fake.tokens.fetches).toBeLessThanOrEqual(4)
  })

  it('gives back what it took when it is told to stop', async () => {
    await queueFor(4)
    const pace = { batch: 10, atOnce: 1, lanes: 1 }
    const isStopping = () => stage.fake.sends() >= 2
    expect(await sendPushes(stage.runtime, stage.senders, isStopping, pace)).toBe(2)
    expect(await states()).toEqual({ queued: 2, sent: 2 })
    await send()
    expect(await states()).toEqual({ sent: 4 })
  })

  it.each([
    ['ahead', 3 * 3_600_000],
    ['behind', -3 * 3_600_000],
  ])('loses nothing when WeChat’s clock jumps %s and its token ends by it', async (_, skewMs) => {
    await queueFor(4)
    await stage.senders.wechat({ openid: 'x', templateId: 'x', page: '', data: {} })
    stage.fake.skew(skewMs)
    await send()
    expect(await states()).toEqual({ sent: 4 })
    expect(stage.fake.accepted).toHaveLength(4)
  })

  it('keeps quiet at night: what is said late waits for the morning', async () => {
    await queueFor(0)
    const token = await stage.wechatPerson('late', 1)
    const { body } = await stage.ask('GET', '/v1/documents')
    await stage.follow(token, { kind: 'series', id: 'none' })
    const { id } = JSON.parse(body).documents[0]
    const { document } = JSON.parse((await stage.ask('GET', `/v1/documents/${id}`)).body)
    await stage.follow(token, { kind: 'task', id: document.tasks[0].id })
    stage.goTo('2015-12-01T23:00:00+08:00')
    await sayDueReminders(stage.runtime)
    expect((await stage.inbox(token)).messages).toHaveLength(1)
    expect(await send()).toBe(0)
    stage.goTo('2015-12-02T08:00:00+08:00')
    expect(await send()).toBe(1)
  })

  it('sends to one person one after another, and gives up what a crash left', async () => {
    await queueFor(1, 3)
    const { db } = stage.runtime
    await db.updateTable('pushes').set({ state: 'sending', sending_at: new Date() }).execute()
    stage.goTo('2015-12-24T09:00:00+08:00')
    await planEveryone(stage.runtime)
    await sayDueReminders(stage.runtime)
    expect(await send()).toBe(0)
    expect(await recoverPushes(db, 60_000)).toBe(0)
    expect(await recoverPushes(db, -1000)).toBe(1)
    expect(await send()).toBe(1)
    expect(await states()).toEqual({ sent: 1, unknown: 1 })
    expect(stage.fake.concurrent()).toBe(0)
  })
})
