import { DEFAULT_REMINDER_SETTINGS, type ReminderSettings } from '../../../../src/contract'
import { sendingTime } from '../../../../src/domain/reminders'
import {
  deleteTaskReminder,
  findReminderSettings,
  findSettingsSince,
  listTaskReminders,
  upsertReminderSettings,
  upsertTaskReminder,
} from '../../repositories/people/reminder-settings'
import type { Runtime } from '../../runtime'
import { planPerson } from '../messages/plan-reminders'

export async function readSettings({ db }: Runtime, personId: string): Promise<ReminderSettings> {
  return (await findReminderSettings(db, personId)) ?? DEFAULT_REMINDER_SETTINGS
}

export async function readSettingsReply(runtime: Runtime, personId: string) {
  const settings = await readSettings(runtime, personId)
  return { ...settings, tasks: await listTaskReminders(runtime.db, personId) }
}

/** The same leads in the same order: a change of the hour alone does not make leads past. */
const leadsOf = ({ leadDays }: ReminderSettings) =>
  JSON.stringify([...new Set(leadDays)].sort((one, other) => other - one))

/** Replaces the settings, and plans anew in the same transaction. */
export function changeSettings(
  runtime: Runtime,
  personId: string,
  settings: ReminderSettings,
): Promise<ReminderSettings> {
  const unique = { ...settings, leadDays: [...new Set(settings.leadDays)] }
  return runtime.db.transaction().execute(async (trx) => {
    const before = (await findReminderSettings(trx, personId)) ?? DEFAULT_REMINDER_SETTINGS
    const since =
      leadsOf(before) === leadsOf(unique)
        ? ((await findSettingsSince(trx, personId)) ?? '')
        : runtime.clock.today()
    await upsertReminderSettings(trx, personId, unique, { sendTime: sendingTime(unique), since })
    await planPerson(trx, runtime, personId)
    return unique
  })
}

/** Leads of one task; null follows the settings again. */
export function changeTaskReminder(
  runtime: Runtime,
  personId: string,
  taskId: string,
  leadDays: readonly number[] | null,
): Promise<void> {
  return runtime.db.transaction().execute(async (trx) => {
    if (leadDays === null) await deleteTaskReminder(trx, personId, taskId)
    else
      await upsertTaskReminder(trx, personId, taskId, [...new Set(leadDays)], runtime.clock.today())
    await planPerson(trx, runtime, personId)
  })
}
