import { sql } from 'kysely'
import { DEFAULT_REMINDER_SETTINGS } from '../../src/contract'
import type { Db } from '../../server/src/database/schema'
import { DEADLINE_TEMPLATE } from './template'

/** Over so many minutes from nine on are the persons of a kill run reminded. */
export const SPREAD_MINUTES = 180

/** Each at a time of their own, evenly. */
export async function spreadTimes(db: Db, count: number): Promise<void> {
  await sql`insert into reminder_settings
      (person_id, settings, lead_days, working_days_only, send_time, since)
    select person_id, ${JSON.stringify(DEFAULT_REMINDER_SETTINGS)},
      ${JSON.stringify(DEFAULT_REMINDER_SETTINGS.leadDays)}::jsonb, true,
      to_char(time '09:00' + interval '1 minute'
        * (substr(openid, 2)::integer * ${SPREAD_MINUTES - 1}::integer / ${count}::integer), 'HH24:MI'), ''
    from wechat_accounts`.execute(db)
}

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
