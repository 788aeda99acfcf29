import { sql } from 'kysely'
import type { DueBasis } from '../../../../src/contract'
import type { Reminder } from '../../../../src/domain/reminders'
import type { Db } from '../../database/schema'

/** On which day a lead of a due date is said; reckoned by the domain, for the database to join. */
export interface LeadDay {
  due_on: string
  lead: number
  working_only: boolean
  on_day: string
}

export interface PlanScope {
  /** Persons from and to, both included. */
  from: string
  to: string
  leadDays: readonly LeadDay[]
  /** For those who set nothing. */
  defaults: { leadDays: readonly number[]; workingDaysOnly: boolean; sendTime: string }
}

export interface PlanCounts {
  pairs: number
  withdrawn: number
  added: number
}

/** One planner at a time, whichever process: two never cross in the same rows. */
export async function lockPlanning(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('plan-reminders'))`.execute(trx)
}

/**
 * For many persons at once: rows that come from JSON are thought few, and what is thought few is
 * joined row by row, which takes the square of the time.
 */
export async function planBySets(trx: Db): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(trx)
}

/** Every lead that anyone uses. */
export async function listLeads(db: Db): Promise<number[]> {
  const { rows } = await sql<{ lead: number }>`select distinct lead::integer as lead from (
    select jsonb_array_elements_text(lead_days) as lead from reminder_settings
    union select jsonb_array_elements_text(lead_days) from task_reminders) as used`.execute(db)
  return rows.map(({ lead }) => lead)
}

/**
 * Makes what is planned, and not said yet, what the rules of `planReminders` and `replan` want: the
 * same rules in one statement. Planning twice changes nothing the second time.
 */
export async function planRange(trx: Db, scope: PlanScope): Promise<PlanCounts> {
  const { from, to, leadDays, defaults } = scope
  const { rows } = await sql<PlanCounts>`
    with leads as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(leadDays)}::jsonb)
        as x(due_on text, lead integer, working_only boolean, on_day text)
    ),
    pairs as materialized (
      select s.person_id, d.task_id, d.due_on, d.basis,
        greatest(min(s.since), max(d.since)) as since
      from subscriptions s join deadline_targets d on d.target_key = s.target_key
      where s.person_id >= ${from}::uuid and s.person_id <= ${to}::uuid
        and not s.paused and (d.is_certain or s.certainty = 'all')
      group by s.person_id, d.task_id, d.due_on, d.basis
    ),
    chosen as (
      select p.person_id, p.task_id, p.due_on, p.basis,
        greatest(p.since, coalesce(t.since, r.since, '')) as since,
        coalesce(t.lead_days, r.lead_days, ${JSON.stringify(defaults.leadDays)}::jsonb) as lead_days,
        coalesce(r.working_days_only, ${defaults.workingDaysOnly}) as working_only,
        coalesce(r.send_time, ${defaults.sendTime}) as send_time
      from pairs p
      left join reminder_settings r on r.person_id = p.person_id
      left join task_reminders t on t.person_id = p.person_id and t.task_id = p.task_id
    ),
    wanted as materialized (
      select distinct on (c.person_id, c.task_id, l.on_day)
        c.person_id, c.task_id, c.due_on, l.lead as lead_days, c.basis, l.on_day,
        (l.on_day || ' ' || c.send_time || '+08')::timestamptz as at
      from chosen c join leads l on l.due_on = c.due_on and l.working_only = c.working_only
      where c.lead_days @> to_jsonb(l.lead) and l.on_day >= c.since
      order by c.person_id, c.task_id, l.on_day, l.lead
    ),
    -- Without what falls on a day that has spoken of the same date: a new calendar may move it there.
    open as materialized (
      select * from wanted w where not exists (select 1 from reminders s
        where s.person_id = w.person_id and s.task_id = w.task_id and s.due_on = w.due_on
          and s.on_day = w.on_day and s.said_at is not null)
    ),
    withdrawn as (
      delete from reminders r
      where r.person_id >= ${from}::uuid and r.person_id <= ${to}::uuid and r.said_at is null
        and not exists (select 1 from open w where w.person_id = r.person_id
          and w.task_id = r.task_id and w.due_on = r.due_on and w.lead_days = r.lead_days)
      returning 1
    ),
    added as (
      insert into reminders (person_id, task_id, due_on, lead_days, basis, on_day, at)
      select person_id, task_id, due_on, lead_days, basis, on_day, at from open
      on conflict (person_id, task_id, due_on, lead_days) do update set
        basis = excluded.basis, on_day = excluded.on_day, at = excluded.at
      where reminders.said_at is null and (reminders.basis, reminders.on_day, reminders.at)
        is distinct from (excluded.basis, excluded.on_day, excluded.at)
      returning 1
    )
    select (select count(*) from pairs) as pairs, (select count(*) from withdrawn) as withdrawn,
      (select count(*) from added) as added`.execute(trx)
  const [counts] = rows
  if (!counts) throw new Error('a select without from gave no row')
  return counts
}

/** The next so many persons after one, as a range; null at the end. */
export async function nextPersonRange(db: Db, after: string, size: number) {
  const { rows } = await sql<{ from: string | null; to: string | null }>`
    select min(id::text) as from, max(id::text) as to
    from (select id from persons where id > ${after}::uuid order by id limit ${size}) as next`.execute(
    db,
  )
  const range = rows[0]
  return range?.from && range.to ? { from: range.from, to: range.to } : null
}

/** Locks persons of whom something is due, leaving those whom another worker has. */
export async function lockDuePersons(trx: Db, now: Date, count: number): Promise<string[]> {
  // By key for a few: joined plainly, the planner read all persons for each batch.
  const { rows } = await sql<{ id: string }>`select p.id from persons p
    where p.id = any(array(select distinct person_id from (select person_id from reminders
      where said_at is null and at <= ${now} order by at, person_id limit ${count}) as first))
    order by p.id for update of p skip locked`.execute(trx)
  return rows.map(({ id }) => id)
}

/** Marks all that is due as said. Call with the persons locked; returns what it marked, by person. */
export async function takeDueReminders(
  trx: Db,
  personIds: readonly string[],
  now: Date,
): Promise<Map<string, Reminder[]>> {
  const rows = await trx
    .updateTable('reminders')
    .set({ said_at: now })
    .where('person_id', 'in', [...personIds])
    .where('said_at', 'is', null)
    .where('at', '<=', now)
    .returningAll()
    .execute()
  const byPerson = new Map<string, Reminder[]>()
  for (const row of rows) {
    const reminder: Reminder = {
      taskId: row.task_id,
      dueOn: row.due_on,
      // Written from a task's own basis.
      basis: row.basis as DueBasis,
      leadDays: row.lead_days,
      on: row.on_day,
      at: row.at.toISOString(),
    }
    byPerson.set(row.person_id, [...(byPerson.get(row.person_id) ?? []), reminder])
  }
  return byPerson
}
