import type { Acceptance, UnitBinding } from '../../../../src/contract'
import type { Db } from '../../database/schema'

export interface InvitationRow {
  codeHash: string
  unitId: string
  unitName: string
  createdAt: Date
  expiresAt: Date
}

export async function insertInvitation(db: Db, row: InvitationRow): Promise<number> {
  const { id } = await db
    .insertInto('invitations')
    .values({
      code_hash: row.codeHash,
      unit_id: row.unitId,
      unit_name: row.unitName,
      created_at: row.createdAt,
      expires_at: row.expiresAt,
      used_at: null,
      revoked_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Uses an invitation up, once, however many try at the same time; undefined for one that is not good. */
export function takeInvitation(trx: Db, codeHash: string, at: Date) {
  return trx
    .updateTable('invitations')
    .set({ used_at: at })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .returning(['id', 'unit_id', 'unit_name'])
    .executeTakeFirst()
}

export function listInvitations(db: Db) {
  return db
    .selectFrom('invitations')
    .select(['id', 'unit_name', 'created_at', 'expires_at', 'used_at', 'revoked_at'])
    .orderBy('id')
    .execute()
}

/** False when there is none of that number, or it can no longer be used anyway. */
export async function revokeInvitation(db: Db, id: number, at: Date): Promise<boolean> {
  const row = await db
    .updateTable('invitations')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function insertBinding(
  trx: Db,
  personId: string,
  unit: { id: string; name: string },
  invitationId: number,
  at: Date,
): Promise<UnitBinding> {
  const row = await trx
    .insertInto('unit_bindings')
    .values({
      person_id: personId,
      unit_id: unit.id,
      unit_name: unit.name,
      bound_at: at,
      invitation_id: invitationId,
    })
    // Bound already: the first day stands.
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'unit_id']).doUpdateSet({ unit_name: unit.name }),
    )
    .returning(['unit_id', 'unit_name', 'bound_at'])
    .executeTakeFirstOrThrow()
  return { unitId: row.unit_id, name: row.unit_name, since: row.bound_at.toISOString() }
}

/** The units that a person speaks for, the first bound first. */
export async function listBindings(db: Db, personId: string): Promise<UnitBinding[]> {
  const rows = await db
    .selectFrom('unit_bindings')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('bound_at')
    .execute()
  return rows.map(({ unit_id, unit_name, bound_at }) => ({
    unitId: unit_id,
    name: unit_name,
    since: bound_at.toISOString(),
  }))
}

/** Every binding, for the publisher; a person is a number. */
export function listAllBindings(db: Db) {
  return db
    .selectFrom('unit_bindings')
    .select(['person_id', 'unit_id', 'unit_name', 'bound_at'])
    .orderBy('bound_at')
    .execute()
}

export async function deleteBinding(db: Db, personId: string, unitId: string): Promise<boolean> {
  const row = await db
    .deleteFrom('unit_bindings')
    .where('person_id', '=', personId)
    .where('unit_id', '=', unitId)
    .returning('unit_id')
    .executeTakeFirst()
  return row !== undefined
}

/** A unit accepts a task once; the first acceptance stands. */
export async function insertAcceptance(
  trx: Db,
  row: Pick<Acceptance, 'taskId' | 'unitId' | 'unitName'>,
  personId: string,
  at: Date,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('task_acceptances')
    .values({
      task_id: row.taskId,
      unit_id: row.unitId,
      unit_name: row.unitName,
      accepted_at: at,
      person_id: personId,
    })
    .onConflict((conflict) => conflict.columns(['task_id', 'unit_id']).doNothing())
    .returning('task_id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function listAcceptances(
  db: Db,
  where: { taskId?: string; unitId?: string; personId?: string },
): Promise<Acceptance[]> {
  let query = db.selectFrom('task_acceptances').selectAll()
  if (where.taskId !== undefined) query = query.where('task_id', '=', where.taskId)
  if (where.unitId !== undefined) query = query.where('unit_id', '=', where.unitId)
  if (where.personId !== undefined) query = query.where('person_id', '=', where.personId)
  const rows = await query.orderBy('accepted_at').orderBy('unit_id').execute()
  return rows.map(({ task_id, unit_id, unit_name, accepted_at }) => ({
    taskId: task_id,
    unitId: unit_id,
    unitName: unit_name,
    acceptedAt: accepted_at.toISOString(),
    sample: false,
  }))
}
