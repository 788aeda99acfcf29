import type { Kysely } from 'kysely'
import type { DocumentTables } from './tables/documents'
import type { OfficialTables } from './tables/officials'
import type { SessionTables } from './tables/sessions'

/** All tables; each area describes its own in `tables/`. */
export interface Schema extends DocumentTables, SessionTables, OfficialTables {}

/** What a repository function takes first: the database, or a transaction of it. */
export type Db = Kysely<Schema>
