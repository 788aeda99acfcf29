import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * What can be found, piece by piece (a task, a theme, a unit, a section, a post), for a node whose memory
 * does not hold it all. `grams` are the characters and pairs of neighbours of the four texts: an array
 * under a GIN index, which PGlite and PostgreSQL both have without an extension.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table search_pieces (
    source text collate "C" not null,
    key text collate "C" not null,
    kind text not null,
    task_no integer,
    rank double precision not null,
    is_shown boolean not null,
    entry text not null,
    title text collate "C" not null,
    units text collate "C" not null,
    section text collate "C" not null,
    body text collate "C" not null,
    grams text[] not null,
    document_id text,
    theme_ids text[] not null,
    certain text[] not null,
    possible text[] not null,
    tags text[] not null,
    has_target boolean not null,
    due_on text collate "C",
    channel text,
    published_at text collate "C",
    primary key (source, key)
  )`.execute(db)
  await sql`create index search_pieces_grams on search_pieces using gin (grams)`.execute(db)
  await sql`create index search_pieces_key on search_pieces (key, rank)`.execute(db)
  await sql`create index search_pieces_no on search_pieces (task_no, rank)
    where task_no is not null`.execute(db)
  await sql`create index search_pieces_units on search_pieces (title, rank)
    where kind = 'unit'`.execute(db)
  await sql`create index search_pieces_tags on search_pieces using gin (tags)`.execute(db)

  // How many pieces hold a pair, a unit's name, a short name, a tag: what is typed is matched against these.
  await sql`create table search_words (
    kind text collate "C" not null,
    first text collate "C" not null,
    rest text collate "C" not null,
    pieces integer not null,
    primary key (kind, first, rest)
  )`.execute(db)
  await sql`create index search_words_gone on search_words (pieces) where pieces <= 0`.execute(db)

  // What was taken in, and by which form of this index: what is missing is taken in at the next start.
  await sql`create table search_sources (
    source text collate "C" primary key,
    form integer not null
  )`.execute(db)
}
