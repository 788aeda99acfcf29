import type { Db } from '../../database/schema'

/** Texts of JSON, to the byte as published. */
export interface DocumentRow {
  id: string
  version: string
  issuedOn: string | null
  summary: string
  document: string
  source: string
  taskIds: string[]
}

/** Moves with anything that readers may see; see `bumpContent`. */
export async function readRevision(db: Db): Promise<number> {
  const { revision } = await db
    .selectFrom('content_state')
    .select('revision')
    .executeTakeFirstOrThrow()
  return revision
}

/** Call in the transaction of every change that readers may see: nodes then answer anew. */
export async function bumpContent(trx: Db): Promise<void> {
  await trx
    .updateTable('content_state')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .execute()
}

/** The newest first. */
export async function listSummaries(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('document_versions')
    .select('summary')
    .where('is_current', '=', true)
    .orderBy('issued_on', (order) => order.desc().nullsLast())
    .orderBy('document_id')
    .execute()
  return rows.map(({ summary }) => summary)
}

export async function listDocuments(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('document_versions')
    .select('document')
    .where('is_current', '=', true)
    .orderBy('issued_on', (order) => order.desc().nullsLast())
    .orderBy('document_id')
    .execute()
  return rows.map(({ document }) => document)
}

/** All that is current, with its source; the newest first. */
export function findDocuments(db: Db) {
  return db
    .selectFrom('document_versions')
    .select(['document', 'source'])
    .where('is_current', '=', true)
    .orderBy('issued_on', (order) => order.desc().nullsLast())
    .orderBy('document_id')
    .execute()
}

export function findDocument(db: Db, id: string) {
  return db
    .selectFrom('document_versions')
    .select(['id as versionId', 'version', 'document', 'source'])
    .where('document_id', '=', id)
    .where('is_current', '=', true)
    .executeTakeFirst()
}

/** The document in which a task now stands. */
export function findDocumentOfTask(db: Db, taskId: string) {
  return db
    .selectFrom('tasks')
    .innerJoin('document_versions', 'document_versions.document_id', 'tasks.document_id')
    .select('document_versions.document')
    .where('tasks.id', '=', taskId)
    .where('tasks.is_current', '=', true)
    .where('document_versions.is_current', '=', true)
    .executeTakeFirst()
}

/** What was published under one id, the latest first; a rollback shows as `withdrawn_at`. */
export function listVersions(db: Db, documentId: string) {
  return db
    .selectFrom('document_versions')
    .select(['id', 'version', 'is_current', 'published_at', 'withdrawn_at'])
    .where('document_id', '=', documentId)
    .orderBy('id', 'desc')
    .execute()
}

/** Every task id that was ever given under a document, current or not. */
export async function listTaskIds(db: Db, documentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('tasks')
    .select('id')
    .where('document_id', '=', documentId)
    .execute()
  return rows.map(({ id }) => id)
}

/** Makes a version current and its tasks findable. Within a transaction of the caller. */
export async function insertVersion(trx: Db, row: DocumentRow, at: Date): Promise<void> {
  await trx
    .updateTable('document_versions')
    .set({ is_current: false })
    .where('document_id', '=', row.id)
    .where('is_current', '=', true)
    .execute()
  await trx
    .insertInto('document_versions')
    .values({
      document_id: row.id,
      version: row.version,
      issued_on: row.issuedOn,
      summary: row.summary,
      document: row.document,
      source: row.source,
      is_current: true,
      published_at: at,
      withdrawn_at: null,
    })
    .execute()
  await setCurrentTasks(trx, row.id, row.taskIds)
}

export async function setCurrentTasks(
  trx: Db,
  documentId: string,
  taskIds: readonly string[],
): Promise<void> {
  await trx
    .updateTable('tasks')
    .set({ is_current: false })
    .where('document_id', '=', documentId)
    .execute()
  if (taskIds.length === 0) return
  await trx
    .insertInto('tasks')
    .values(taskIds.map((id) => ({ id, document_id: documentId, is_current: true })))
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ is_current: true }))
    .execute()
}

/** Takes back the current version and makes `toId` current again. Within a transaction. */
export async function restoreVersion(
  trx: Db,
  fromId: number,
  toId: number,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('document_versions')
    .set({ is_current: false, withdrawn_at: at })
    .where('id', '=', fromId)
    .execute()
  await trx
    .updateTable('document_versions')
    .set({ is_current: true })
    .where('id', '=', toId)
    .execute()
}
