import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * Officials at work. What a unit said stays when the person who wrote it is erased: references to
 * persons are set to null, bindings go with the person.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The code itself is with whoever it was given to; here is its hash.
  await sql`create table invitations (
    id integer primary key generated always as identity,
    code_hash text not null unique,
    unit_id text not null,
    unit_name text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz
  )`.execute(db)

  await sql`create table unit_bindings (
    person_id uuid not null references persons(id) on delete cascade,
    unit_id text not null,
    unit_name text not null,
    bound_at timestamptz not null,
    invitation_id integer references invitations(id),
    primary key (person_id, unit_id)
  )`.execute(db)

  await sql`create table task_updates (
    id text primary key,
    seq integer not null generated always as identity,
    task_id text not null,
    document_id text not null,
    unit_id text not null,
    unit_name text not null,
    content text not null,
    revision integer not null,
    created_at timestamptz not null,
    revised_at timestamptz,
    person_id uuid references persons(id) on delete set null
  )`.execute(db)
  await sql`create index task_updates_task on task_updates (task_id, created_at)`.execute(db)
  await sql`create index task_updates_unit on task_updates (unit_id, created_at)`.execute(db)
  await sql`create index task_updates_document on task_updates (document_id)`.execute(db)
  await sql`create index task_updates_person on task_updates (person_id)`.execute(db)

  // What an update said before it was corrected.
  await sql`create table task_update_revisions (
    update_id text not null references task_updates(id),
    revision integer not null,
    content text not null,
    said_at timestamptz not null,
    reason text,
    primary key (update_id, revision)
  )`.execute(db)

  await sql`create table task_acceptances (
    task_id text not null,
    unit_id text not null,
    unit_name text not null,
    accepted_at timestamptz not null,
    person_id uuid references persons(id) on delete set null,
    primary key (task_id, unit_id)
  )`.execute(db)

  // Who wrote is not kept: no session is wanted to point out an error.
  await sql`create table corrections (
    id uuid primary key default gen_random_uuid(),
    task_id text not null,
    document_id text not null,
    field text not null,
    text text not null,
    received_at timestamptz not null
  )`.execute(db)
}
