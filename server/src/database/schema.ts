import type { DocumentTables } from './tables/documents'
import type { OfficialTables } from './tables/officials'
import type { PostTables } from './tables/posts'
import type { FollowingTables } from './tables/following'
import type { PushingTables } from './tables/pushing'
import type { SessionTables } from './tables/sessions'
import type { SearchTables } from './tables/search'
import type { Kysely } from 'kysely'

/** All tables; each area describes its own in `tables/`. */
export interface Schema
  extends
    DocumentTables,
    SessionTables,
    FollowingTables,
    PushingTables,
    OfficialTables,
    PostTables,
    SearchTables {}

/** What a repository function takes first: the database, or a transaction of it. */
export type Db = Kysely<Schema>
