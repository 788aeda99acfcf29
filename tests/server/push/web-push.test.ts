import webPush from 'web-push'
import { pushStatus } from '../../../server/src/admin/jobs-command'
import {
  listWebPushEndpoints,
  replaceWebPushAddress,
} from '../../../server/src/repositories/people/people'
import { findSession } from '../../../server/src/repositories/people/sessions'
import { sayDueReminders } from '../../../server/src/services/messages/say-reminders'
import { sendPushes } from '../../../server/src/services/pushes/send-pushes'
import { hashOf } from '../../../server/src/services/people/sessions'
import { createSendWebPush } from '../../../server/src/services/pushes/web-push'
import { startFakePushService, type FakePushService } from './fake-push-service'
import { openStage, type Stage } from './push-stage'

const SUBJECT = 'mailto:portal@example.cn'
const TASK = { kind: 'task' as const, id: 'dcd4d5308-31' }

let stage: Stage
let service: FakePushService
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(async () => {
  await stage.clear()
  service = await startFakePushService()
})
afterEach(() => service.close())
afterAll(() => stage.close())

/** Somebody on the web with so many browsers, and a reminder that is due. */
async function personWithBrowsers(...names: string[]) {
  const { db } = stage.runtime
  const token = await stage.signIn()
  const session = await findSession(db, hashOf(token), new Date())
  const personId = session?.person_id ?? ''
  for (const name of names) {
    const { endpoint, keys } = service.browser(name)
    await replaceWebPushAddress(db, personId, { endpoint, ...keys, tokenHash: `hash-${name}` })
  }
  await stage.follow(token, TASK)
  stage.goTo('2015-12-01T09:00:00+08:00')
  await sayDueReminders(stage.runtime)
  return { token, personId }
}

function send() {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys()
  const vapid = { publicKey, privateKey, subject: SUBJECT }
  const web = createSendWebPush(vapid, { agent: service.agent })
  return sendPushes(stage.runtime, { ...stage.senders, web })
}

async function states() {
  const { pushes } = await pushStatus(stage.runtime)
  return Object.fromEntries(pushes.map(({ state, count }) => [state, count]))
}

it('tells a browser once, encrypted for it alone, signed by us, naming the basis of the date', async () => {
  const { token } = await personWithBrowsers('one')
  await send()
  await send()
  expect(await states()).toEqual({ sent: 1 })
  expect(service.taken).toHaveLength(1)
  const [push] = service.taken
  const [message] = (await stage.inbox(token)).messages
  const payload = JSON.parse(push?.text ?? '{}')
  expect(payload).toMatchObject({ id: message?.id, title: message?.title, link: message?.link })
  expect(payload.body).toContain('推定')
  expect(push).toMatchObject({ subject: SUBJECT, ttl: 86_400 })
})

it('tells each browser of a person, one after another', async () => {
  await personWithBrowsers('one', 'two')
  await send()
  expect(service.taken.map(({ path }) => path).sort()).toEqual(['/one', '/two'])
})

it.each([404, 410])('forgets an address that answers %d, and keeps the others', async (status) => {
  const { personId } = await personWithBrowsers('gone', 'stays')
  service.answerNext(status)
  await send()
  expect(await states()).toEqual({ failed: 1, sent: 1 })
  const left = await listWebPushEndpoints(stage.runtime.db, personId)
  expect(left).toHaveLength(1)
  expect(left[0]).toContain(service.taken[0]?.path)
})

it('tries again later where the service was busy, and never where it may have taken it', async () => {
  await personWithBrowsers('busy')
  service.answerNext(429)
  await send()
  expect(await states()).toEqual({ queued: 1 })
  stage.goTo('2015-12-01T09:01:00+08:00')
  service.answerNext('drop')
  await send()
  await send()
  expect(await states()).toEqual({ unknown: 1 })
  expect(service.taken).toHaveLength(0)
})

it('counts a refusal of our keys as a failure to be looked at', async () => {
  await personWithBrowsers('one')
  service.answerNext(403)
  await send()
  const { body } = await stage.ask('GET', '/metrics')
  expect(body).toContain('push_failures{channel="web",state="failed",errcode="403"} 1')
})
