import { sql } from 'kysely'
import type { InboxMessage } from '../../../../src/contract'
import type { MessageDraft } from '../../../../src/domain/inbox'
import type { Db } from '../../database/schema'

export interface NewMessage {
  personId: string
  draft: MessageDraft
  dueOn: string | null
}

export interface WrittenMessage {
  id: string
  personId: string
  kind: string
  isRead: boolean
}

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

/** Writes each once: one whose key a person has already, or has joined to another, is left. Returns the new. */
export async function insertMessages(
  trx: Db,
  messages: readonly NewMessage[],
  at: Date,
): Promise<WrittenMessage[]> {
  if (messages.length === 0) return []
  const given = messages.map(({ personId, draft, dueOn }) => ({
    person_id: personId,
    message_key: draft.key,
    kind: draft.kind,
    title: draft.title,
    body: draft.body,
    link: draft.link,
    basis: draft.basis ?? null,
    due_on: dueOn,
  }))
  const { rows } = await sql<WrittenMessage>`insert into inbox_messages
      (person_id, message_key, kind, title, body, link, basis, due_on, created_at, read_at)
    select x.person_id, x.message_key, x.kind, x.title, x.body, x.link, x.basis, x.due_on, ${at},
      case when r.person_id is null then null else ${at}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as x(person_id uuid, message_key text,
      kind text, title text, body text, link text, basis text, due_on text)
    left join read_marks r on r.person_id = x.person_id and r.message_key = x.message_key
    where not exists (select 1 from inbox_messages j where j.person_id = x.person_id
      and jsonb_exists(j.joined_keys, x.message_key))
    on conflict (person_id, message_key) do nothing
    returning id, person_id as "personId", kind, read_at is not null as "isRead"`.execute(trx)
  return rows
}

/** Adds a message to an unread one of the same kind and link that came after `since`; returns whose was. */
export async function joinMessages(
  trx: Db,
  messages: readonly NewMessage[],
  since: Date,
): Promise<Set<string>> {
  const given = messages.map(({ personId, draft }) => ({
    person_id: personId,
    message_key: draft.key,
    kind: draft.kind,
    body: draft.body,
    link: draft.link,
  }))
  const { rows } = await sql<{ personId: string }>`update inbox_messages m set
      body = m.body || chr(10) || x.body, joined_keys = m.joined_keys || to_jsonb(x.message_key)
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as x(person_id uuid, message_key text, kind text, body text, link text)
    where m.id = (select n.id from inbox_messages n where n.person_id = x.person_id
        and n.kind = x.kind and n.link = x.link and n.created_at > ${since}
        and n.read_at is null and n.deleted_at is null order by n.seq desc limit 1)
      and m.message_key <> x.message_key and not jsonb_exists(m.joined_keys, x.message_key)
    returning m.person_id as "personId"`.execute(trx)
  return new Set(rows.map(({ personId }) => personId))
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

/** Messages read on a device before it had a session: by key, for now and for what is yet to come. */
export async function insertReadMarks(
  trx: Db,
  personId: string,
  keys: readonly string[],
  at: Date,
): Promise<void> {
  if (keys.length === 0) return
  const rows = [...new Set(keys)].map((key) => ({ person_id: personId, message_key: key }))
  await sql`insert into read_marks (person_id, message_key)
    select person_id, message_key from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(person_id uuid, message_key text) on conflict do nothing`.execute(trx)
  await sql`update inbox_messages m set read_at = ${at} from read_marks r
    where m.person_id = ${personId} and r.person_id = m.person_id
      and r.message_key = m.message_key and m.read_at is null`.execute(trx)
}
