import { sql } from 'kysely'
import type { Db } from '../../database/schema'

export async function listConsents(db: Db, personId: string) {
  return db
    .selectFrom('message_consents')
    .select(['template_id as templateId', 'remaining'])
    .where('person_id', '=', personId)
    .orderBy('template_id')
    .execute()
}

/** False where this request was counted before. */
export async function insertConsentRequest(
  trx: Db,
  personId: string,
  requestId: string,
): Promise<boolean> {
  const row = await trx
    .insertInto('consent_requests')
    .values({ person_id: personId, request_id: requestId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

/** One accept: one more message, or any number where the template is long-term. */
export async function grantConsent(
  trx: Db,
  personId: string,
  templateId: string,
  longTerm: boolean,
): Promise<void> {
  await sql`insert into message_consents as c (person_id, template_id, remaining)
    values (${personId}, ${templateId}, ${longTerm ? null : 1})
    on conflict (person_id, template_id) do update set
      remaining = ${longTerm ? sql`null` : sql`coalesce(c.remaining, 0) + 1`}`.execute(trx)
}

/** Nothing is left, of one template or (null) of all. */
export async function zeroConsents(
  trx: Db,
  personIds: readonly string[],
  templateId: string | null,
): Promise<void> {
  if (personIds.length === 0) return
  let query = trx
    .updateTable('message_consents')
    .set({ remaining: 0 })
    .where('person_id', 'in', [...personIds])
  if (templateId !== null) query = query.where('template_id', '=', templateId)
  await query.execute()
}

export async function findPersonOfOpenid(db: Db, openid: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('wechat_accounts')
    .select('person_id')
    .where('openid', '=', openid)
    .executeTakeFirst()
  return row?.person_id
}

/** False where this event was seen before. */
export async function insertEvent(trx: Db, key: string): Promise<boolean> {
  const row = await trx
    .insertInto('wechat_events')
    .values({ event_key: key })
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_key')
    .executeTakeFirst()
  return row !== undefined
}
