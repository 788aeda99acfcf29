import type { Db } from '../../database/schema'

/** Which version of which document is current: cheap to ask for, bodies are not read. */
export function listCurrent(db: Db) {
  return db
    .selectFrom('document_versions')
    .select(['document_id as id', 'version as mark'])
    .where('is_current', '=', true)
    .execute()
}

export async function countDocuments(db: Db): Promise<number> {
  const { documents } = await db
    .selectFrom('document_versions')
    .select(({ fn }) => fn.countAll<number>().as('documents'))
    .where('is_current', '=', true)
    .executeTakeFirstOrThrow()
  return Number(documents)
}

export async function findNewestId(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('document_versions')
    .select('document_id')
    .where('is_current', '=', true)
    .orderBy('issued_on', (order) => order.desc().nullsLast())
    .orderBy('document_id')
    .limit(1)
    .execute()
  return rows.map(({ document_id }) => document_id)
}

/** The bodies of some documents, the newest first. */
export async function readDocuments(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('document_versions')
    .select('document')
    .where('is_current', '=', true)
    .where('document_id', 'in', ids)
    .orderBy('issued_on', (order) => order.desc().nullsLast())
    .orderBy('document_id')
    .execute()
  return rows.map(({ document }) => document)
}
