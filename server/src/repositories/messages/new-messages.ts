import { sql } from 'kysely'
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
