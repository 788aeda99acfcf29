import type { ColumnType, Generated } from 'kysely'

/** JSON is written as text. */
type Json<T> = ColumnType<T, string, string>

export interface SubscriptionTable {
  id: Generated<string>
  person_id: string
  target_key: string
  /** JSON of the target. */
  target: string
  certainty: 'certain' | 'all'
  paused: boolean
  created_at: Date
  since: string
}

export interface ReminderSettingsTable {
  person_id: string
  /** JSON of the settings, as in the contract. */
  settings: string
  lead_days: Json<number[]>
  working_days_only: boolean
  send_time: string
  since: string
}

export interface TaskReminderTable {
  person_id: string
  task_id: string
  lead_days: Json<number[]>
  since: string
}

export interface InboxMessageTable {
  id: Generated<string>
  seq: Generated<number>
  person_id: string
  message_key: string
  kind: string
  title: string
  body: string
  link: string
  basis: string | null
  due_on: string | null
  created_at: Date
  read_at: Date | null
  deleted_at: Date | null
  joined_keys: Generated<unknown>
}

export interface FollowingTables {
  subscriptions: SubscriptionTable
  reminder_settings: ReminderSettingsTable
  task_reminders: TaskReminderTable
  favourites: { person_id: string; favourite_id: string }
  read_marks: { person_id: string; message_key: string }
  inbox_messages: InboxMessageTable
  calendar_addresses: { person_id: string; secret_hash: string }
}
