import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What is to be said when, leave to push, and every attempt to push. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Which dates which followers hear of: put together from the documents, for planning in one statement.
  await sql`create table deadline_targets (
    target_key text not null,
    task_id text not null,
    is_certain boolean not null,
    due_on text not null,
    basis text not null,
    -- The day on which this date became known.
    since text not null,
    primary key (target_key, task_id)
  )`.execute(db)

  await sql`create table reminders (
    person_id uuid not null references persons (id) on delete cascade,
    task_id text not null,
    due_on text not null,
    lead_days integer not null,
    basis text not null,
    on_day text not null,
    at timestamptz not null,
    said_at timestamptz,
    primary key (person_id, task_id, due_on, lead_days)
  )`.execute(db)
  await sql`create index reminders_waiting on reminders (at, person_id) where said_at is null`.execute(
    db,
  )

  await sql`create table message_consents (
    person_id uuid not null references persons (id) on delete cascade,
    template_id text not null,
    -- Null: long-term, never runs out.
    remaining integer,
    primary key (person_id, template_id)
  )`.execute(db)
  await sql`create table consent_requests (
    person_id uuid not null references persons (id) on delete cascade,
    request_id text not null,
    received_at timestamptz not null default now(),
    primary key (person_id, request_id)
  )`.execute(db)
  await sql`create table wechat_events (
    event_key text primary key,
    received_at timestamptz not null default now()
  )`.execute(db)

  await sql`create table web_push_addresses (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references persons (id) on delete cascade,
    endpoint text not null unique,
    p256dh text not null,
    auth text not null,
    token_hash text
  )`.execute(db)

  await sql`create table pushes (
    id bigint generated always as identity primary key,
    message_id uuid not null references inbox_messages (id) on delete cascade,
    person_id uuid not null references persons (id) on delete cascade,
    channel text not null,
    -- WeChat's template, or the id of a browser's address.
    address text not null,
    state text not null,
    attempts integer not null default 0,
    errcode integer,
    not_before timestamptz not null,
    -- Real time, whatever day is simulated: how long a call has been under way.
    sending_at timestamptz,
    finished_at timestamptz,
    unique (message_id, channel, address)
  )`.execute(db)
  await sql`create index pushes_queued on pushes (person_id, id) where state = 'queued'`.execute(db)
  // The last guard of "never two sends at once to one person".
  await sql`create unique index pushes_in_series on pushes (person_id) where state = 'sending'`.execute(
    db,
  )
  await sql`create index pushes_state on pushes (state) where state in ('failed', 'dead', 'unknown')`.execute(
    db,
  )
  await sql`create table push_pauses (
    channel text primary key,
    until timestamptz not null,
    errcode integer not null
  )`.execute(db)
}
