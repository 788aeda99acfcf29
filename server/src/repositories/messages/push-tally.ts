import type { Db } from '../../database/schema'

/** How many pushes are in each state, and how long the oldest that may go has waited. */
export async function countPushes(db: Db) {
  const rows = await db
    .selectFrom('pushes')
    .select(['channel', 'state', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy(['channel', 'state'])
    .orderBy('channel')
    .orderBy('state')
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** Dead letters and refusals by code. Nothing of whom they were for. */
export async function countFailures(db: Db) {
  const rows = await db
    .selectFrom('pushes')
    .select(['channel', 'state', 'errcode', ({ fn }) => fn.countAll<number>().as('count')])
    .where('state', 'in', ['failed', 'dead', 'unknown'])
    .groupBy(['channel', 'state', 'errcode'])
    .orderBy('state')
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** Puts back what surely was not accepted: `dead` and `failed`, never `unknown`. */
export async function requeueFailed(db: Db, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('pushes')
    .set({ state: 'queued', attempts: 0, errcode: null, not_before: now, finished_at: null })
    .where('state', 'in', ['failed', 'dead'])
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** What was pushed to a person, or tried, for their export; where to stays out of it. */
export async function listPushesOf(db: Db, personId: string) {
  const rows = await db
    .selectFrom('pushes')
    .select(['message_id', 'channel', 'state', 'errcode', 'finished_at'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute()
  return rows.map(({ message_id, channel, state, errcode, finished_at }) => ({
    messageId: message_id,
    channel,
    state,
    errcode,
    finishedAt: finished_at?.toISOString() ?? null,
  }))
}
