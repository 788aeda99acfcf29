import { sql } from 'kysely'
import type { Db } from '../../database/schema'

/** Devices with a session. Of the token only a hash is kept, and that stays here. */
export async function listSessions(db: Db, personId: string) {
  const rows = await db
    .selectFrom('sessions')
    .select(['platform', 'seen_at', 'expires_at'])
    .where('person_id', '=', personId)
    .orderBy('seen_at')
    .execute()
  return rows.map(({ platform, seen_at, expires_at }) => ({
    platform,
    seenAt: seen_at.toISOString(),
    expiresAt: expires_at.toISOString(),
  }))
}

export async function listReminders(db: Db, personId: string) {
  const rows = await db
    .selectFrom('reminders')
    .select(['task_id', 'due_on', 'basis', 'lead_days', 'at', 'said_at'])
    .where('person_id', '=', personId)
    .orderBy('at')
    .orderBy('task_id')
    .execute()
  return rows.map(({ task_id, due_on, basis, lead_days, at, said_at }) => ({
    taskId: task_id,
    dueOn: due_on,
    basis,
    leadDays: lead_days,
    at: at.toISOString(),
    saidAt: said_at?.toISOString() ?? null,
  }))
}

export async function listReadMarks(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('read_marks')
    .select('message_key')
    .where('person_id', '=', personId)
    .orderBy('message_key')
    .execute()
  return rows.map(({ message_key }) => message_key)
}

/** Whether there is a calendar's address, and a name at WeChat: both are keys, and are not told. */
export async function findKeys(db: Db, personId: string) {
  const { rows } = await sql<{ hasCalendarAddress: boolean; hasWechat: boolean }>`select
    exists (select 1 from calendar_addresses where person_id = ${personId}) as "hasCalendarAddress",
    exists (select 1 from wechat_accounts where person_id = ${personId}) as "hasWechat"`.execute(db)
  return rows[0] ?? { hasCalendarAddress: false, hasWechat: false }
}
