import { openPostgres, type Database } from '../../../server/src/database/open'
import { createLog } from '../../../server/src/log'
import { openRuntime } from '../../../server/src/open-runtime'
import { planEveryone } from '../../../server/src/services/messages/plan-reminders'
import { createSenders } from '../../../server/src/services/pushes/push-senders'
import { sayDueReminders } from '../../../server/src/services/messages/say-reminders'
import { sendPushes } from '../../../server/src/services/pushes/send-pushes'
import type { Runtime } from '../../../server/src/runtime'
import { openStage, type Stage } from './push-stage'

const PERSONS = 60
const TASKS = ['dcd4d5308-31', 'dcd4d5308-33']

let stage: Stage
/** On PostgreSQL a pool of its own, as another process has; PGlite is one process. */
let second: { runtime: Runtime; database: Database | null }
beforeAll(async () => {
  stage = await openStage()
  const { runtime } = stage
  if (runtime.database.kind === 'pglite') {
    second = { runtime, database: null }
    return
  }
  const { rows } = await runtime.database.executeSql('select current_database() as name')
  const [{ name } = { name: '' }] = rows as { name: string }[]
  const own = new URL(process.env.TEST_DATABASE_URL ?? '')
  own.pathname = `/${name}`
  const database = openPostgres(own.href, () => undefined)
  const { clock, config } = runtime
  const opened = await openRuntime(config, createLog('silent'), { database, clock })
  second = { runtime: opened, database }
})
afterAll(async () => {
  await second.database?.close()
  await stage.close()
})

it('plans, says and sends once though two workers do it at once, each person in series', async () => {
  const tokens = await Promise.all(
    Array.from({ length: PERSONS }, async (_, n) => {
      const token = await stage.wechatPerson(`o${n}`, 5)
      for (const id of TASKS) await stage.follow(token, { kind: 'task', id })
      return token
    }),
  )
  // Tokens die and replies are slow: whatever crosses, crosses here.
  stage.fake.setDelay(5)
  stage.fake.failBy((send) => {
    if (send % 150 === 149) stage.fake.tokens.expire()
    return send % 7 === 3 ? 'slow' : undefined
  })
  const works = async (runtime: Runtime) => {
    await planEveryone(runtime)
    await sayDueReminders(runtime)
    await sendPushes(runtime, createSenders(runtime.config, 5_000))
  }
  for (const day of ['2015-12-01', '2015-12-24', '2015-12-30']) {
    stage.goTo(`${day}T09:00:00+08:00`)
    await Promise.all([works(stage.runtime), works(second.runtime)])
    // A token that died twice under one send: that one waits for its next try.
    for (const hour of [10, 11, 12]) {
      stage.goTo(`${day}T${hour}:00:00+08:00`)
      await Promise.all([works(stage.runtime), works(second.runtime)])
    }
  }
  const times = new Map<string, number>()
  for (const { openid } of stage.fake.accepted) times.set(openid, (times.get(openid) ?? 0) + 1)
  expect([...times.values()]).toEqual(Array.from({ length: PERSONS }, () => 3))
  expect(stage.fake.concurrent()).toBe(0)
  for (const token of tokens) expect((await stage.inbox(token)).messages).toHaveLength(3)
  const states = await stage.runtime.db.selectFrom('pushes').select('state').distinct().execute()
  expect(states).toEqual([{ state: 'sent' }])
})
