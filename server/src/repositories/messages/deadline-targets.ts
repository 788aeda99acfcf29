import { sql } from 'kysely'
import type { Db } from '../../database/schema'

export interface DeadlineTarget {
  target_key: string
  task_id: string
  is_certain: boolean
  due_on: string
  basis: string
}

/** Makes the table what `targets` says. A date that is new, or other than before, is known from `today` on. */
export async function replaceDeadlineTargets(
  trx: Db,
  targets: readonly DeadlineTarget[],
  today: string,
): Promise<void> {
  const given = sql`select * from jsonb_to_recordset(${JSON.stringify(targets)}::jsonb)
    as x(target_key text, task_id text, is_certain boolean, due_on text, basis text)`
  await sql`with given as (${given}) delete from deadline_targets d where not exists (
    select 1 from given g where g.target_key = d.target_key and g.task_id = d.task_id)`.execute(trx)
  await sql`insert into deadline_targets (target_key, task_id, is_certain, due_on, basis, since)
    select target_key, task_id, is_certain, due_on, basis, ${today} from (${given}) as g
    on conflict (target_key, task_id) do update set
      is_certain = excluded.is_certain, due_on = excluded.due_on, basis = excluded.basis,
      since = case when deadline_targets.due_on = excluded.due_on
        then deadline_targets.since else excluded.since end
    where (deadline_targets.is_certain, deadline_targets.due_on, deadline_targets.basis)
      is distinct from (excluded.is_certain, excluded.due_on, excluded.basis)`.execute(trx)
}

export async function listDueDays(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('deadline_targets').select('due_on').distinct().execute()
  return rows.map(({ due_on }) => due_on)
}
