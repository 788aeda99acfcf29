import type { PastRevision, TaskUpdate, UpdateContent } from '../../../../src/contract'
import type { Db } from '../../database/schema'
import type { Selectable } from 'kysely'
import type { TaskUpdateRevisionTable, TaskUpdateTable } from '../../database/tables/officials'

// Checked against the contract when it was written.
const contentOf = (text: string) => JSON.parse(text) as UpdateContent

function pastOf(row: TaskUpdateRevisionTable): PastRevision {
  const { revision, content, said_at, reason } = row
  return { ...contentOf(content), revision, saidAt: said_at.toISOString(), reason }
}

function updateOf(row: Selectable<TaskUpdateTable>, history: PastRevision[]): TaskUpdate {
  return {
    id: row.id,
    taskId: row.task_id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    ...contentOf(row.content),
    dueBasis: 'reported',
    createdAt: row.created_at.toISOString(),
    revisedAt: row.revised_at?.toISOString() ?? null,
    revision: row.revision,
    history,
    sample: false,
  }
}

async function withHistory(db: Db, rows: Selectable<TaskUpdateTable>[]): Promise<TaskUpdate[]> {
  const revised = rows.filter(({ revision }) => revision > 1).map(({ id }) => id)
  const past =
    revised.length === 0
      ? []
      : await db
          .selectFrom('task_update_revisions')
          .selectAll()
          .where('update_id', 'in', revised)
          .orderBy('revision', 'desc')
          .execute()
  return rows.map((row) =>
    updateOf(row, past.filter(({ update_id }) => update_id === row.id).map(pastOf)),
  )
}

/** The newest first, of a task, a unit or a document. */
export async function listUpdates(
  db: Db,
  where: { taskId?: string; unitId?: string; documentId?: string; personId?: string },
  most = 500,
): Promise<TaskUpdate[]> {
  let query = db.selectFrom('task_updates').selectAll()
  if (where.taskId !== undefined) query = query.where('task_id', '=', where.taskId)
  if (where.unitId !== undefined) query = query.where('unit_id', '=', where.unitId)
  if (where.documentId !== undefined) query = query.where('document_id', '=', where.documentId)
  if (where.personId !== undefined) query = query.where('person_id', '=', where.personId)
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(most)
    .execute()
  return withHistory(db, rows)
}

export async function findUpdate(db: Db, id: string): Promise<TaskUpdate | undefined> {
  const row = await db
    .selectFrom('task_updates')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && (await withHistory(db, [row]))[0]
}

/** Holds the row until the transaction ends: of two corrections at once the second sees the first. */
export async function lockUpdate(trx: Db, id: string): Promise<TaskUpdate | undefined> {
  const row = await trx
    .selectFrom('task_updates')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && (await withHistory(trx, [row]))[0]
}

export async function insertUpdate(
  db: Db,
  update: TaskUpdate,
  documentId: string,
  content: UpdateContent,
  personId: string,
): Promise<void> {
  await db
    .insertInto('task_updates')
    .values({
      id: update.id,
      task_id: update.taskId,
      document_id: documentId,
      unit_id: update.unitId,
      unit_name: update.unitName,
      content: JSON.stringify(content),
      revision: update.revision,
      created_at: new Date(update.createdAt),
      revised_at: null,
      person_id: personId,
    })
    .execute()
}

/** Writes a correction, and puts what was said before into the history. */
export async function insertRevision(
  trx: Db,
  revised: TaskUpdate,
  content: UpdateContent,
): Promise<void> {
  const [past] = revised.history
  if (!past) throw new Error(`update ${revised.id} was revised without a past`)
  const { revision, saidAt, reason, ...said } = past
  await trx
    .insertInto('task_update_revisions')
    .values({
      update_id: revised.id,
      revision,
      content: JSON.stringify(said),
      said_at: new Date(saidAt),
      reason,
    })
    .execute()
  await trx
    .updateTable('task_updates')
    .set({
      content: JSON.stringify(content),
      revision: revised.revision,
      revised_at: new Date(revised.revisedAt ?? saidAt),
    })
    .where('id', '=', revised.id)
    .execute()
}
