import { sql } from 'kysely'
import type { Db } from '../../server/src/database/schema'
import { DEADLINE_TEMPLATE } from './template'

/** So many followers of one target, each with an openid `o<n>` and leave for many messages. Set-based: it is only the stage. */
export async function addFollowers(
  db: Db,
  count: number,
  targetKeys: readonly string[],
  since: string,
): Promise<void> {
  await sql`insert into persons (id)
    select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
    from generate_series(1, ${count}::integer) n`.execute(db)
  await sql`insert into wechat_accounts (openid, person_id)
    select 'o' || n, ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
    from generate_series(1, ${count}::integer) n`.execute(db)
  await sql`insert into message_consents (person_id, template_id, remaining)
    select id, ${DEADLINE_TEMPLATE.id}, 100 from persons`.execute(db)
  for (const key of targetKeys) {
    const [kind, id] = key.split(':')
    await sql`insert into subscriptions
        (person_id, target_key, target, certainty, paused, created_at, since)
      select id, ${key}, ${JSON.stringify({ kind, id })}, 'certain', false, now(), ${since}
      from persons`.execute(db)
  }
}
