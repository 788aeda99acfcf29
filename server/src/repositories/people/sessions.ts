import type { Db } from '../../database/schema'

export interface SessionRow {
  tokenHash: string
  personId: string
  platform: string
  at: Date
  expiresAt: Date
}

export async function insertPerson(db: Db): Promise<string> {
  const { id } = await db
    .insertInto('persons')
    .defaultValues()
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertSession(db: Db, row: SessionRow): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      token_hash: row.tokenHash,
      person_id: row.personId,
      platform: row.platform,
      created_at: row.at,
      seen_at: row.at,
      expires_at: row.expiresAt,
    })
    .execute()
}

/** A session that has not run out. */
export function findSession(db: Db, tokenHash: string, at: Date) {
  return db
    .selectFrom('sessions')
    .select(['token_hash', 'person_id', 'platform', 'seen_at', 'expires_at'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .executeTakeFirst()
}

export async function extendSession(
  db: Db,
  tokenHash: string,
  at: Date,
  expiresAt: Date,
): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ seen_at: at, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export async function deleteSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
}

export async function deleteExpired(db: Db, at: Date): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<=', at).execute()
  await db.deleteFrom('link_codes').where('expires_at', '<=', at).execute()
}

/** The person behind an openid; made at the first visit, once, however many come at the same time. */
export async function findOrInsertWechatPerson(db: Db, openid: string): Promise<string> {
  const find = () =>
    db
      .selectFrom('wechat_accounts')
      .select('person_id')
      .where('openid', '=', openid)
      .executeTakeFirst()
  const known = await find()
  if (known) return known.person_id
  return db.transaction().execute(async (trx) => {
    const personId = await insertPerson(trx)
    const inserted = await trx
      .insertInto('wechat_accounts')
      .values({ openid, person_id: personId })
      .onConflict((conflict) => conflict.column('openid').doNothing())
      .returning('person_id')
      .executeTakeFirst()
    if (inserted) return personId
    await trx.deleteFrom('persons').where('id', '=', personId).execute()
    const { person_id } = await trx
      .selectFrom('wechat_accounts')
      .select('person_id')
      .where('openid', '=', openid)
      .executeTakeFirstOrThrow()
    return person_id
  })
}

export async function insertLinkCode(
  db: Db,
  row: { codeHash: string; personId: string; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('link_codes')
    .values({ code_hash: row.codeHash, person_id: row.personId, expires_at: row.expiresAt })
    .execute()
}

/** Uses a link code up; whose it was, or undefined for one that is unknown, used or too old. */
export async function takeLinkCode(db: Db, codeHash: string, at: Date) {
  const row = await db
    .deleteFrom('link_codes')
    .where('code_hash', '=', codeHash)
    .returning(['person_id', 'expires_at'])
    .executeTakeFirst()
  return row && row.expires_at > at ? row.person_id : undefined
}

/** What WeChat calls a person; undefined for one who never came from there. */
export async function findOpenid(db: Db, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('wechat_accounts')
    .select('openid')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.openid
}
