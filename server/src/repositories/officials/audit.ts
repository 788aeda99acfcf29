import type { Db } from '../../database/schema'

export type AuditAct =
  'invite' | 'revoke-invitation' | 'bind' | 'leave' | 'remove' | 'report' | 'revise' | 'accept'

export interface AuditEntry {
  personId: string | null
  act: AuditAct
  unitId: string | null
  taskId: string | null
  /** What was done, without codes and without names. */
  detail: Record<string, string | number | null>
}

/** Within the transaction of what it tells of. The table takes no change and no deletion. */
export async function appendAudit(trx: Db, entry: AuditEntry): Promise<void> {
  await trx
    .insertInto('audit_entries')
    .values({
      person_id: entry.personId,
      act: entry.act,
      unit_id: entry.unitId,
      task_id: entry.taskId,
      detail: JSON.stringify(entry.detail),
    })
    .execute()
}

/** In order; of one task, of one person, or all of them. */
export function listAudit(db: Db, where: { taskId?: string; personId?: string } = {}) {
  let query = db.selectFrom('audit_entries').selectAll()
  if (where.taskId !== undefined) query = query.where('task_id', '=', where.taskId)
  if (where.personId !== undefined) query = query.where('person_id', '=', where.personId)
  return query.orderBy('id').execute()
}
