import type { Db } from '../../database/schema'

export async function findPerson(db: Db, personId: string) {
  return db
    .selectFrom('persons')
    .select(({ selectFrom, fn }) => [
      'created_at as createdAt',
      selectFrom('sessions')
        .select(fn.countAll<number>().as('count'))
        .where('person_id', '=', personId)
        .where('expires_at', '>', new Date())
        .as('devices'),
    ])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
}

/** Erases a person: everything that names them leaves with the row, sessions too. */
export async function deletePerson(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('persons').where('id', '=', personId).execute()
}

export async function insertFavourites(
  db: Db,
  personId: string,
  favourites: readonly string[],
): Promise<void> {
  if (favourites.length === 0) return
  await db
    .insertInto('favourites')
    .values([...new Set(favourites)].map((id) => ({ person_id: personId, favourite_id: id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function listFavourites(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('favourites')
    .select('favourite_id')
    .where('person_id', '=', personId)
    .orderBy('favourite_id')
    .execute()
  return rows.map(({ favourite_id }) => favourite_id)
}

export async function upsertCalendarSecret(
  db: Db,
  personId: string,
  secretHash: string,
): Promise<void> {
  await db
    .insertInto('calendar_addresses')
    .values({ person_id: personId, secret_hash: secretHash })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ secret_hash: secretHash }))
    .execute()
}

export async function deleteCalendarSecret(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('calendar_addresses').where('person_id', '=', personId).execute()
}

export async function findPersonOfCalendar(
  db: Db,
  secretHash: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('calendar_addresses')
    .select('person_id')
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst()
  return row?.person_id
}

export interface WebPushAddress {
  endpoint: string
  p256dh: string
  auth: string
  tokenHash: string
}

/** A browser has one address at a time; one that another person had on it is theirs no more. */
export async function replaceWebPushAddress(
  db: Db,
  personId: string,
  { endpoint, p256dh, auth, tokenHash }: WebPushAddress,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('web_push_addresses')
      .where((eb) => eb.or([eb('endpoint', '=', endpoint), eb('token_hash', '=', tokenHash)]))
      .execute()
    await trx
      .insertInto('web_push_addresses')
      .values({ person_id: personId, endpoint, p256dh, auth, token_hash: tokenHash })
      .execute()
  })
}

export async function deleteWebPushOfSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('web_push_addresses').where('token_hash', '=', tokenHash).execute()
}

export async function deleteWebPushAddresses(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('web_push_addresses')
    .where('id', 'in', [...ids])
    .execute()
}

export async function listWebPushEndpoints(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('web_push_addresses')
    .select('endpoint')
    .where('person_id', '=', personId)
    .orderBy('endpoint')
    .execute()
  return rows.map(({ endpoint }) => endpoint)
}
