import { sql } from 'kysely'
import type { Db } from '../../server/src/database/schema'
import type { FakeWechat } from '../../tests/server/fake-wechat'

export interface KillResult {
  kills: number
  /** What the worker was at when it was killed. */
  killedWhile: Partial<Record<string, number>>
  accepted: number
  /** Openids that WeChat accepted more than one message for: each has one to be told. */
  acceptedTwice: number
  /** Two sends to one openid at the same time. */
  concurrent: number
  inbox: number
  inboxTwice: number
  /** Of pushes. `unknown` were under way at a kill, or their reply was lost: perhaps accepted, never sent again. */
  states: Record<string, number>
  /** Pushes that are `sent` and that WeChat never took. */
  sentUntaken: number
  /** Of those that WeChat took, the ones we know nothing of: killed between acceptance and writing it down. */
  takenUnknown: number
}

/** What came of a run, by our books and by the fake's. */
export async function countKillResult(
  db: Db,
  fake: FakeWechat,
): Promise<Omit<KillResult, 'kills' | 'killedWhile'>> {
  const times = new Map<string, number>()
  for (const { openid } of fake.accepted) times.set(openid, (times.get(openid) ?? 0) + 1)
  const { rows: messages } = await sql<{ count: number; persons: number }>`
    select count(*) as count, count(distinct person_id) as persons from inbox_messages`.execute(db)
  const { rows: pushes } = await sql<{ openid: string; state: string }>`
    select a.openid, p.state from pushes p join wechat_accounts a on a.person_id = p.person_id`.execute(
    db,
  )
  const states: Record<string, number> = {}
  for (const { state } of pushes) states[state] = (states[state] ?? 0) + 1
  const inbox = Number(messages[0]?.count ?? 0)
  const of = (wanted: string, isTaken: boolean) =>
    pushes.filter(({ openid, state }) => state === wanted && times.has(openid) === isTaken).length
  return {
    accepted: fake.accepted.length,
    acceptedTwice: [...times.values()].filter((count) => count > 1).length,
    concurrent: fake.concurrent(),
    inbox,
    inboxTwice: inbox - Number(messages[0]?.persons ?? 0),
    states,
    sentUntaken: of('sent', false),
    takenUnknown: of('unknown', true),
  }
}
