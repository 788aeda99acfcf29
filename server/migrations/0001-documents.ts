import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * Every version of every document that was ever published, as the bytes that readers get. Bodies are
 * text, not jsonb: the same content must stay the same bytes. At most one version is current.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('document_versions')
    .addColumn('id', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('document_id', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('issued_on', 'text')
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('is_current', 'boolean', (column) => column.notNull())
    .addColumn('published_at', 'timestamptz', (column) => column.notNull())
    .addColumn('withdrawn_at', 'timestamptz')
    .execute()
  await sql`create unique index document_versions_current
    on document_versions (document_id) where is_current`.execute(db)
  await db.schema
    .createIndex('document_versions_history')
    .on('document_versions')
    .columns(['document_id', 'id'])
    .execute()

  // Which document a task stands in. A task that a correction drops keeps its row: ids are never reused.
  await db.schema
    .createTable('tasks')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('document_id', 'text', (column) => column.notNull())
    .addColumn('is_current', 'boolean', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('tasks_document').on('tasks').column('document_id').execute()

  // One row: moves with anything that readers may see, so that every node knows when to look again.
  await db.schema
    .createTable('content_state')
    .addColumn('single', 'boolean', (column) => column.primaryKey().defaultTo(true))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .execute()
  await sql`insert into content_state (single, revision) values (true, 1)`.execute(db)

  await db.schema
    .createTable('settings')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'jsonb', (column) => column.notNull())
    .execute()
}
