import { sql } from 'kysely'
import type { InboxMessage } from '../../../../src/contract'
import type { Db } from '../../database/schema'

const columns = ['id', 'kind', 'title', 'body', 'link', 'basis', 'created_at', 'read_at'] as const

function read(row: {
  id: string
  kind: string
  title: string
  body: string
  link: string
  basis: string | null
  created_at: Date
  read_at: Date | null
}): InboxMessage {
  const { id, title, body, link } = row
  return {
    id,
    title,
    body,
    link,
    // Written from a draft of the domain.
    kind: row.kind as InboxMessage['kind'],
    basis: row.basis as InboxMessage['basis'],
    createdAt: row.created_at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
  }
}

/** The newest first. `cursor` is the `seq` to go on after. */
export async function listInbox(
  db: Db,
  personId: string,
  {
    before,
    limit,
    kind,
  }: { before?: number | undefined; limit: number; kind?: string | undefined },
) {
  let query = db
    .selectFrom('inbox_messages')
    .select([...columns, 'seq'])
    .where('person_id', '=', personId)
    .where('deleted_at', 'is', null)
    .orderBy('seq', 'desc')
    .limit(limit + 1)
  if (before !== undefined) query = query.where('seq', '<', before)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  const rows = await query.execute()
  const page = rows.slice(0, limit)
  return {
    messages: page.map(read),
    next: rows.length > limit ? (page.at(-1)?.seq ?? null) : null,
  }
}

export async function countUnread(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom('inbox_messages')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function markRead(
  db: Db,
  personId: string,
  which: { ids: readonly string[] } | { before: string },
  at: Date,
): Promise<void> {
  const query = db
    .updateTable('inbox_messages')
    .set({ read_at: at })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
  if ('ids' in which) await query.where(sql<string>`id::text`, 'in', [...which.ids]).execute()
  else await query.where('created_at', '<=', new Date(which.before)).execute()
}

/** Takes a message away, or back; false where there is none. */
export async function setDeleted(
  db: Db,
  personId: string,
  id: string,
  at: Date | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('inbox_messages')
    .set({ deleted_at: at })
    .where('person_id', '=', personId)
    .where(sql<string>`id::text`, '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0
}
