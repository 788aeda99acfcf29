import { fixedClock } from '../../server/src/clock'
import { readConfig } from '../../server/src/config'
import type { Database } from '../../server/src/database/open'
import { createLog } from '../../server/src/log'
import { openRuntime } from '../../server/src/open-runtime'
import { startFakeWechat, type FakeWechat } from '../../tests/server/fake-wechat'
import { addFollowers, spreadTimes } from './people'
import { DEADLINE_TEMPLATE } from './template'

/** Now and then a reply is lost after WeChat took the message, and all tokens die. */
const LOST_REPLY_EVERY = 211
const TOKEN_DIES_EVERY = 997

/** A fake WeChat that has leave of so many persons, is slow enough to be killed in, and has bad moments. */
export async function startBadWechat(persons: number): Promise<FakeWechat> {
  const fake = await startFakeWechat()
  for (let n = 1; n <= persons; n += 1) fake.ledger.grant(`o${n}`, DEADLINE_TEMPLATE.id, 100)
  fake.setDelay(20)
  fake.failBy((send) => {
    if (send % TOKEN_DIES_EVERY === TOKEN_DIES_EVERY - 1) fake.tokens.expire()
    return send % LOST_REPLY_EVERY === LOST_REPLY_EVERY - 1 ? 'drop-after' : undefined
  })
  return fake
}

/** So many persons who follow two tasks that are due on one day: one message each is to come. */
export async function addPersons(
  database: Database,
  persons: number,
  env: Record<string, string | undefined>,
): Promise<void> {
  const clock = fixedClock(new Date('2015-12-01T09:00:00+08:00'))
  const { db } = await openRuntime(readConfig(env), createLog('silent'), { database, clock })
  const tasks = await db
    .selectFrom('deadline_targets')
    .select('task_id')
    .distinct()
    .orderBy('task_id')
    .limit(2)
    .execute()
  const keys = tasks.map(({ task_id }) => `task:${task_id}`)
  await addFollowers(db, persons, keys, '2015-12-10')
  await spreadTimes(db, persons)
}
