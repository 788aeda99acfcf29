import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What a person follows, how they are reminded, and what they were told. All of it leaves with the person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table subscriptions (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references persons (id) on delete cascade,
    target_key text not null,
    target text not null,
    certainty text not null,
    paused boolean not null,
    created_at timestamptz not null,
    -- Leads of days before this are past: when it was made, resumed or widened.
    since text not null,
    unique (person_id, target_key)
  )`.execute(db)
  await sql`create index subscriptions_target on subscriptions (target_key)`.execute(db)

  await sql`create table reminder_settings (
    person_id uuid primary key references persons (id) on delete cascade,
    settings text not null,
    lead_days jsonb not null,
    working_days_only boolean not null,
    -- The time of day that is not quiet, as the domain reckons it.
    send_time text not null,
    since text not null
  )`.execute(db)
  await sql`create table task_reminders (
    person_id uuid not null references persons (id) on delete cascade,
    task_id text not null,
    lead_days jsonb not null,
    since text not null,
    primary key (person_id, task_id)
  )`.execute(db)

  await sql`create table favourites (
    person_id uuid not null references persons (id) on delete cascade,
    favourite_id text not null,
    primary key (person_id, favourite_id)
  )`.execute(db)
  // What was read on a device before it had a session: the same message is not new again.
  await sql`create table read_marks (
    person_id uuid not null references persons (id) on delete cascade,
    message_key text not null,
    primary key (person_id, message_key)
  )`.execute(db)

  await sql`create table inbox_messages (
    id uuid primary key default gen_random_uuid(),
    seq bigint generated always as identity,
    person_id uuid not null references persons (id) on delete cascade,
    message_key text not null,
    kind text not null,
    title text not null,
    body text not null,
    link text not null,
    basis text,
    due_on text,
    created_at timestamptz not null,
    read_at timestamptz,
    deleted_at timestamptz,
    -- Keys of later messages that were joined to this one.
    joined_keys jsonb not null default '[]',
    unique (person_id, message_key)
  )`.execute(db)
  await sql`create index inbox_newest on inbox_messages (person_id, seq desc)`.execute(db)

  await sql`create table calendar_addresses (
    person_id uuid primary key references persons (id) on delete cascade,
    secret_hash text not null unique
  )`.execute(db)
}
