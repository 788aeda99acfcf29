import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** The tasks that a post lists (ids) or cites (document and number): what is related to a task or a post is found by it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table search_pieces add column mentions text[] not null default '{}'`.execute(db)
  await sql`create index search_pieces_mentions on search_pieces using gin (mentions)
    where kind = 'post'`.execute(db)
}
