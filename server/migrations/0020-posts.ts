import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * 动态, as readers get them. Instants are ISO texts in byte order: they are what cursors hold and what
 * the embedded API compares, so both sort alike under any locale.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table posts (
    id text collate "C" primary key,
    channel text not null,
    published_at text collate "C" not null,
    post text not null,
    withdrawn_at text,
    is_told boolean not null
  )`.execute(db)
  await sql`create index posts_newest on posts (published_at desc, id desc)
    where withdrawn_at is null`.execute(db)
  await sql`create index posts_untold on posts (published_at) where not is_told`.execute(db)
}
