import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * 审计: who, when, what; append-only, and the database itself sees to that. The one change that it
 * lets through is that a person who was erased is no longer named.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table audit_entries (
    id integer primary key generated always as identity,
    at timestamptz not null default now(),
    person_id uuid references persons(id) on delete set null,
    act text not null,
    unit_id text,
    task_id text,
    detail jsonb not null
  )`.execute(db)
  await sql`create index audit_entries_task on audit_entries (task_id, id)`.execute(db)
  await sql`create index audit_entries_person on audit_entries (person_id)`.execute(db)
  await sql`create function audit_entries_append_only() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then
        if new.person_id is null
          and to_jsonb(new) - 'person_id' = to_jsonb(old) - 'person_id' then
          return new;
        end if;
      end if;
      raise exception 'audit_entries is append-only';
    end $$`.execute(db)
  await sql`create trigger audit_entries_no_change before update or delete on audit_entries
    for each row execute function audit_entries_append_only()`.execute(db)
  await sql`create trigger audit_entries_no_truncate before truncate on audit_entries
    for each statement execute function audit_entries_append_only()`.execute(db)
}
