import type { Db } from '../../database/schema'

export interface CorrectionRow {
  taskId: string
  documentId: string
  field: string
  text: string
}

export async function insertCorrection(db: Db, row: CorrectionRow, at: Date): Promise<string> {
  const { id } = await db
    .insertInto('corrections')
    .values({
      task_id: row.taskId,
      document_id: row.documentId,
      field: row.field,
      text: row.text,
      received_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The publisher's queue, the oldest first. */
export function listCorrections(db: Db) {
  return db.selectFrom('corrections').selectAll().orderBy('received_at').orderBy('id').execute()
}
