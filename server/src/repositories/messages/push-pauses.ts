import { sql } from 'kysely'
import type { Db } from '../../database/schema'

export async function pauseChannel(
  db: Db,
  channel: string,
  until: Date,
  errcode: number,
): Promise<void> {
  await sql`insert into push_pauses as h (channel, until, errcode)
    values (${channel}, ${until}, ${errcode})
    on conflict (channel) do update set until = greatest(h.until, excluded.until),
      errcode = excluded.errcode`.execute(db)
}

export async function listPauses(db: Db, now: Date) {
  return db
    .selectFrom('push_pauses')
    .select(['channel', 'until', 'errcode'])
    .where('until', '>', now)
    .execute()
}
