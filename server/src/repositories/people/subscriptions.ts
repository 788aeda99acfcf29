import { sql } from 'kysely'
import type { SubscriptionCertainty, SubscriptionTarget } from '../../../../src/contract'
import type { Db } from '../../database/schema'

export interface SubscriptionRow {
  id: string
  target: SubscriptionTarget
  certainty: SubscriptionCertainty
  paused: boolean
}

const columns = ['id', 'target', 'certainty', 'paused'] as const
type Row = { id: string; target: string; certainty: SubscriptionCertainty; paused: boolean }
// Checked by the contract when it was written.
const read = (row: Row): SubscriptionRow => ({ ...row, target: JSON.parse(row.target) })

export async function listSubscriptions(db: Db, personId: string): Promise<SubscriptionRow[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .select(columns)
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(read)
}

export async function findSubscription(
  db: Db,
  personId: string,
  id: string,
): Promise<SubscriptionRow | undefined> {
  const row = await db
    .selectFrom('subscriptions')
    .select(columns)
    .where('person_id', '=', personId)
    .where(sql<string>`id::text`, '=', id)
    .executeTakeFirst()
  return row && read(row)
}

/** Makes it, or joins it to the one of the same target: the wider range wins, paused only where both are. */
export async function mergeSubscription(
  db: Db,
  personId: string,
  given: Omit<SubscriptionRow, 'id'> & { targetKey: string; at: Date; since: string },
): Promise<SubscriptionRow> {
  const { rows } = await sql<Row>`insert into subscriptions as s
      (person_id, target_key, target, certainty, paused, created_at, since)
    values (${personId}, ${given.targetKey}, ${JSON.stringify(given.target)}, ${given.certainty},
      ${given.paused}, ${given.at}, ${given.since})
    on conflict (person_id, target_key) do update set
      certainty = case when s.certainty = 'all' then 'all' else excluded.certainty end,
      paused = s.paused and excluded.paused,
      since = case when s.paused and not excluded.paused then excluded.since else s.since end
    returning id, target, certainty, paused`.execute(db)
  const [row] = rows
  if (!row) throw new Error('an upsert gave no row')
  return read(row)
}

export async function updateSubscription(
  db: Db,
  personId: string,
  id: string,
  change: { paused?: boolean; certainty?: SubscriptionCertainty; since?: string },
): Promise<void> {
  if (Object.keys(change).length === 0) return
  await db
    .updateTable('subscriptions')
    .set(change)
    .where('person_id', '=', personId)
    .where(sql<string>`id::text`, '=', id)
    .execute()
}

export async function deleteSubscription(db: Db, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('subscriptions')
    .where('person_id', '=', personId)
    .where(sql<string>`id::text`, '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0
}

/** Every target that someone follows, with the ranges they follow it in. */
export async function listFollowedTargets(db: Db) {
  const rows = await db
    .selectFrom('subscriptions')
    .select(['target_key as targetKey', 'certainty', sql<string>`min(target)`.as('target')])
    .where('paused', '=', false)
    .groupBy(['target_key', 'certainty'])
    .execute()
  return rows.map((row) => ({ ...row, target: JSON.parse(row.target) as SubscriptionTarget }))
}

export interface MatchedTarget {
  target_key: string
  certainty: SubscriptionCertainty
  is_certain: boolean
}

/** Who follows any of these, page by page: 确定 wins over 可能. */
export async function listFollowers(
  db: Db,
  matched: readonly MatchedTarget[],
  after: string,
  count: number,
): Promise<{ personId: string; isCertain: boolean }[]> {
  const { rows } = await sql<{ personId: string; isCertain: boolean }>`
    select s.person_id as "personId", bool_or(m.is_certain) as "isCertain"
    from subscriptions s join jsonb_to_recordset(${JSON.stringify(matched)}::jsonb)
      as m(target_key text, certainty text, is_certain boolean)
      on m.target_key = s.target_key and m.certainty = s.certainty
    where not s.paused and s.person_id > ${after}::uuid
    group by s.person_id order by s.person_id limit ${count}`.execute(db)
  return rows
}
