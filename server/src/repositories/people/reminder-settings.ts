import type { ReminderSettings } from '../../../../src/contract'
import type { Db } from '../../database/schema'

// Checked by the contract when it was written.
const parsed = (text: string) => JSON.parse(text) as ReminderSettings

export async function findReminderSettings(
  db: Db,
  personId: string,
): Promise<ReminderSettings | undefined> {
  const row = await db
    .selectFrom('reminder_settings')
    .select('settings')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row && parsed(row.settings)
}

/** Those of many persons; who set nothing is not in it. */
export async function listReminderSettings(
  db: Db,
  personIds: readonly string[],
): Promise<Map<string, ReminderSettings>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('reminder_settings')
    .select(['person_id', 'settings'])
    .where('person_id', 'in', [...personIds])
    .execute()
  return new Map(rows.map((row) => [row.person_id, parsed(row.settings)]))
}

export async function upsertReminderSettings(
  db: Db,
  personId: string,
  settings: ReminderSettings,
  derived: { sendTime: string; since: string },
): Promise<void> {
  const values = {
    settings: JSON.stringify(settings),
    lead_days: JSON.stringify(settings.leadDays),
    working_days_only: settings.workingDaysOnly,
    send_time: derived.sendTime,
    since: derived.since,
  }
  await db
    .insertInto('reminder_settings')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute()
}

export async function findSettingsSince(db: Db, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('reminder_settings')
    .select('since')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.since
}

export async function upsertTaskReminder(
  db: Db,
  personId: string,
  taskId: string,
  leadDays: readonly number[],
  since: string,
): Promise<void> {
  const values = { lead_days: JSON.stringify(leadDays), since }
  await db
    .insertInto('task_reminders')
    .values({ person_id: personId, task_id: taskId, ...values })
    .onConflict((conflict) => conflict.columns(['person_id', 'task_id']).doUpdateSet(values))
    .execute()
}

export async function deleteTaskReminder(db: Db, personId: string, taskId: string): Promise<void> {
  await db
    .deleteFrom('task_reminders')
    .where('person_id', '=', personId)
    .where('task_id', '=', taskId)
    .execute()
}

export function listTaskReminders(db: Db, personId: string) {
  return db
    .selectFrom('task_reminders')
    .select(['task_id as taskId', 'lead_days as leadDays'])
    .where('person_id', '=', personId)
    .orderBy('task_id')
    .execute()
}
