import type { Generated } from 'kysely'

export interface DeadlineTargetTable {
  target_key: string
  task_id: string
  is_certain: boolean
  due_on: string
  basis: string
  since: string
}

export interface ReminderTable {
  person_id: string
  task_id: string
  due_on: string
  lead_days: number
  basis: string
  on_day: string
  at: Date
  said_at: Date | null
}

/**
 * `queued` → `sending` → `sent`, `failed` (refused), `dead` (retried too often), `skipped` (no leave
 * left), or `unknown`: it may have been accepted, so it is never sent again.
 */
export type PushState = 'queued' | 'sending' | 'sent' | 'failed' | 'dead' | 'skipped' | 'unknown'

export interface PushTable {
  id: Generated<number>
  message_id: string
  person_id: string
  channel: 'wechat' | 'web'
  address: string
  state: PushState
  attempts: Generated<number>
  errcode: number | null
  not_before: Date
  sending_at: Date | null
  finished_at: Date | null
}

export interface WebPushAddressTable {
  id: Generated<string>
  person_id: string
  endpoint: string
  p256dh: string
  auth: string
  token_hash: string | null
}

export interface PushingTables {
  deadline_targets: DeadlineTargetTable
  reminders: ReminderTable
  message_consents: { person_id: string; template_id: string; remaining: number | null }
  consent_requests: { person_id: string; request_id: string; received_at: Generated<Date> }
  wechat_events: { event_key: string; received_at: Generated<Date> }
  web_push_addresses: WebPushAddressTable
  pushes: PushTable
  push_pauses: { channel: string; until: Date; errcode: number }
}
