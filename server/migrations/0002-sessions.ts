import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** A person is a number and no more; what WeChat calls them is kept apart, and leaves with them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('persons')
    .addColumn('id', 'uuid', (column) => column.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .execute()

  await db.schema
    .createTable('wechat_accounts')
    .addColumn('openid', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'uuid', (column) =>
      column.notNull().references('persons.id').onDelete('cascade'),
    )
    .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .execute()
  await db.schema
    .createIndex('wechat_accounts_person')
    .on('wechat_accounts')
    .column('person_id')
    .execute()

  await db.schema
    .createTable('sessions')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'uuid', (column) =>
      column.notNull().references('persons.id').onDelete('cascade'),
    )
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('seen_at', 'timestamptz', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('sessions_person').on('sessions').column('person_id').execute()
  await db.schema.createIndex('sessions_expiry').on('sessions').column('expires_at').execute()

  await db.schema
    .createTable('link_codes')
    .addColumn('code_hash', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'uuid', (column) =>
      column.notNull().references('persons.id').onDelete('cascade'),
    )
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .execute()
}
