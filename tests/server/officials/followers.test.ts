import { createInvitation } from '../../../server/src/services/officials/invitations'
import { planEveryone } from '../../../server/src/services/messages/plan-reminders'
import { sayDueReminders } from '../../../server/src/services/messages/say-reminders'
import { openStage, type Stage } from '../push/push-stage'

const TASK = 'dcd4d5308-28'
let stage: Stage
let official: string
let follower: string
let bystander: string

beforeAll(async () => {
  stage = await openStage('2015-11-16T09:00:00+08:00')
  official = await stage.signIn()
  follower = await stage.signIn()
  bystander = await stage.signIn()
  await stage.follow(follower, { kind: 'task', id: TASK })
  // Twice what brings it: the task, and its unit.
  await stage.follow(follower, { kind: 'unit', id: 'lvyou-ju' })
  const { code } = await createInvitation(stage.runtime.db, '市旅游局', 7)
  await stage.ask('POST', '/v1/me/units', { token: official, json: { code } })
})
afterAll(() => stage.close())

async function report(note: string, dueOn: string | null = null): Promise<void> {
  const json = { unitId: 'lvyou-ju', stage: 'in_progress', note, dueOn }
  const { status } = await stage.ask('POST', `/v1/tasks/${TASK}/updates`, { token: official, json })
  expect(status).toBe(200)
}

const about = async (token: string, kind: string) =>
  (await stage.inbox(token)).messages.filter((one) => one.kind === kind)

it('reaches a follower once, names the unit, and leads to the task', async () => {
  await report('已开工')
  const messages = await about(follower, 'update')
  expect(messages).toHaveLength(1)
  expect(messages[0]?.body).toBe('市旅游局：已开工')
  expect(messages[0]?.link).toContain(TASK)
  expect(await about(bystander, 'update')).toEqual([])
})

it('several within an hour are one message that says them all; later ones are another', async () => {
  stage.goTo('2015-11-16T09:40:00+08:00')
  await report('过半')
  const joined = await about(follower, 'update')
  expect(joined.map(({ body }) => body)).toEqual(['市旅游局：已开工\n市旅游局：过半'])
  stage.goTo('2015-11-16T11:00:00+08:00')
  await report('将完成')
  expect(await about(follower, 'update')).toHaveLength(2)
})

it('a refused update tells nobody', async () => {
  const json = { unitId: 'lvyou-ju', stage: 'done', note: '没有依据' }
  const { status } = await stage.ask('POST', `/v1/tasks/${TASK}/updates`, { token: official, json })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(await about(follower, 'update')).toHaveLength(2)
})

it('a date that the unit reports moves the reminder, and names its basis', async () => {
  await report('定了日子', '2015-11-27')
  stage.goTo('2015-11-20T10:00:00+08:00')
  await planEveryone(stage.runtime)
  await sayDueReminders(stage.runtime)
  const [reminder] = await about(follower, 'deadline')
  expect(`${reminder?.title} ${reminder?.body} ${reminder?.basis}`).toMatch(/11月27日|2015-11-27/)
  expect(`${reminder?.body} ${reminder?.basis}`).toContain('自报')
})
