import { sendPushes } from '../../../server/src/services/pushes/send-pushes'
import { openStage, type Stage } from './push-stage'
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

describe('The daily quota', () => {
  it('rests for the day at the daily quota, and goes on the next', async () => {
    await queueFor(5)
    stage.fake.setDailyQuota(2)
    await send()
    expect(await states()).toEqual({ queued: 3, sent: 2 })
    stage.goTo('2015-12-01T21:00:00+08:00')
    expect(await send()).toBe(0)
    stage.goTo('2015-12-02T00:00:00+08:00')
    stage.fake.skew(86_400_000)
    stage.fake.setDailyQuota(100)
    await send()
    expect(await states()).toEqual({ sent: 5 })
    expect(stage.fake.accepted).toHaveLength(5)
  })

  it('asks no more at the quota: what was taken goes back, and no try is counted', async () => {
    await queueFor(6)
    stage.fake.setDailyQuota(2)
    const pace = { batch: 10, atOnce: 1, lanes: 1 }
    expect(await sendPushes(stage.runtime, stage.senders, () => false, pace)).toBe(3)
    expect(stage.fake.sends()).toBe(3)
    const { db } = stage.runtime
    const left = db.selectFrom('pushes').select('attempts').where('state', '=', 'queued')
    expect(await left.execute()).toEqual(Array.from({ length: 4 }, () => ({ attempts: 0 })))
  })

  it('goes on the same morning where WeChat’s day begins a little after ours', async () => {
    await queueFor(3)
    // Its clock, seen from the instant that ours is set to.
    const fakeAt = (instant: string) => stage.fake.skew(Date.parse(instant) - Date.now())
    fakeAt('2015-12-01T09:00:00+08:00')
    stage.fake.setDailyQuota(1)
    await send()
    stage.goTo('2015-12-02T00:00:00+08:00')
    fakeAt('2015-12-01T23:55:00+08:00')
    await send()
    expect(await states()).toEqual({ queued: 2, sent: 1 })
    stage.goTo('2015-12-02T00:10:00+08:00')
    fakeAt('2015-12-02T00:05:00+08:00')
    stage.fake.setDailyQuota(10)
    await send()
    expect(await states()).toEqual({ sent: 3 })
  })
})
