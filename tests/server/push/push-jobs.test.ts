import { setTimeout as wait } from 'node:timers/promises'
import { startPushJobs } from '../../../server/src/jobs/push-jobs'
import { openStage, type Stage } from './push-stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const TASK = { kind: 'task' as const, id: 'dcd4d5308-31' }

async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await what()) return
    await wait(100)
  }
  throw new Error('it never came')
}

it('plans, says and pushes by itself, once, and again nothing after a restart', async () => {
  const token = await stage.wechatPerson('o1', 2)
  await stage.follow(token, TASK)
  stage.goTo('2015-12-01T09:00:00+08:00')
  const { runtime, senders, fake } = stage
  const jobs = await startPushJobs(runtime, { senders, pollingSeconds: 0.5 })
  await until(() => fake.accepted.length > 0)
  await jobs.stop()
  const { messages } = await stage.inbox(token)
  expect(messages).toMatchObject([{ kind: 'deadline', basis: 'inferred' }])

  const again = await startPushJobs(runtime, { senders, pollingSeconds: 0.5 })
  await wait(1_500)
  await again.stop()
  expect(fake.accepted).toHaveLength(1)
  expect((await stage.inbox(token)).messages).toHaveLength(1)
  const open = await runtime.db.selectFrom('pushes').select('state').execute()
  expect(open).toEqual([{ state: 'sent' }])
})
