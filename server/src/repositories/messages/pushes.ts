import { sql } from 'kysely'
import type { Db } from '../../database/schema'
import type { PushState } from '../../database/tables/pushing'
import type { WrittenMessage } from './new-messages'

export interface ClaimedPush {
  id: number
  messageId: string
  personId: string
  channel: 'wechat' | 'web'
  address: string
  attempts: number
  kind: string
  title: string
  body: string
  link: string
  basis: string | null
  dueOn: string | null
  createdAt: Date
  openid: string | null
  /** Of WeChat's ledger: 0 none left, null never runs out. */
  remaining: number | null
  endpoint: string | null
  p256dh: string | null
  auth: string | null
}

export interface FinishedPush {
  id: number
  state: PushState
  errcode: number | null
  /** For those that go back into the queue. */
  not_before: Date | null
  /** Whether this try counts against the number of tries. */
  counts: boolean
}

/** Queues what may reach a person: WeChat where leave is left, and every browser. */
export async function insertPushes(
  trx: Db,
  messages: readonly (WrittenMessage & { notBefore: string })[],
  templates: readonly { id: string; kind: string }[],
): Promise<number> {
  const given = messages
    .filter(({ isRead }) => !isRead)
    .map(({ id, personId, kind, notBefore }) => ({
      id,
      person_id: personId,
      kind,
      not_before: notBefore,
    }))
  if (given.length === 0) return 0
  const { rows } = await sql<{ id: number }>`with m as (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as x(id uuid, person_id uuid, kind text, not_before timestamptz))
    insert into pushes (message_id, person_id, channel, address, state, not_before)
    select m.id, m.person_id, 'wechat', t.id, 'queued', m.not_before from m
      join jsonb_to_recordset(${JSON.stringify(templates.map(({ id, kind }) => ({ id, kind })))}::jsonb)
        as t(id text, kind text) on t.kind = m.kind
      join message_consents c on c.person_id = m.person_id and c.template_id = t.id
        and (c.remaining is null or c.remaining > 0)
      where exists (select 1 from wechat_accounts a where a.person_id = m.person_id)
    union all
    select m.id, m.person_id, 'web', w.id::text, 'queued', m.not_before from m
      join web_push_addresses w on w.person_id = m.person_id
    on conflict do nothing returning id`.execute(trx)
  return rows.length
}

/**
 * Takes queued pushes of persons after `after`, one a person, and none of a person to whom a send is
 * under way. Commit before the call: what a crash leaves is `sending`, and never sent again. Claims
 * take turns, so that each sees what the one before it took. The lateral joins look a few rows up by
 * key: joined plainly, the planner read whole tables for each batch.
 */
export async function claimPushes(
  db: Db,
  { now, after, count }: { now: Date; after: string; count: number },
): Promise<ClaimedPush[]> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('claim-pushes'))`.execute(trx)
    const { rows } = await sql<ClaimedPush>`
      with due as materialized (
        select distinct on (p.person_id) p.id, p.person_id from pushes p
        where p.state = 'queued' and p.person_id > ${after}::uuid and p.not_before <= ${now}
          and not exists (select 1 from push_pauses h where h.channel = p.channel and h.until > ${now})
          and not exists (select 1 from pushes s
            where s.person_id = p.person_id and s.state = 'sending')
        order by p.person_id, p.id limit ${count}
      ),
      claimed as (
        update pushes p set state = 'sending', attempts = p.attempts + 1, sending_at = now()
        from due where p.id = due.id and p.state = 'queued'
        returning p.*
      )
      select c.id, c.message_id as "messageId", c.person_id as "personId", c.channel, c.address,
        c.attempts, m.kind, m.title, m.body, m.link, m.basis, m.due_on as "dueOn",
        m.created_at as "createdAt", a.openid,
        case when l.person_id is null then 0 else l.remaining end as remaining,
        w.endpoint, w.p256dh, w.auth
      from claimed c
      join lateral (select * from inbox_messages o where o.id = c.message_id limit 1) m on true
      left join lateral (select openid from wechat_accounts o where o.person_id = c.person_id
        order by o.created_at desc limit 1) a on c.channel = 'wechat'
      left join lateral (select * from message_consents o where o.person_id = c.person_id
        and o.template_id = c.address limit 1) l on c.channel = 'wechat'
      left join web_push_addresses w on c.channel = 'web' and w.id::text = c.address
      order by c.person_id`.execute(trx)
    return rows
  })
}

/** Writes what became of many; one that a `recover` has given up is left unknown. */
export async function finishPushes(trx: Db, finished: readonly FinishedPush[]): Promise<void> {
  if (finished.length === 0) return
  await sql`with x as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(finished)}::jsonb)
        as x(id bigint, state text, errcode integer, not_before timestamptz, counts boolean)
    ),
    done as (
      update pushes p set state = x.state, errcode = x.errcode,
        not_before = coalesce(x.not_before, p.not_before),
        attempts = case when x.counts then p.attempts else p.attempts - 1 end,
        sending_at = case when x.state = 'queued' then null else p.sending_at end,
        finished_at = case when x.state = 'queued' then null else now() end
      from x where p.id = x.id and p.state = 'sending'
      returning p.person_id, p.channel, p.address, p.state
    )
    update message_consents c set remaining = greatest(c.remaining - 1, 0) from done
    where done.channel = 'wechat' and done.state in ('sent', 'unknown') and c.remaining is not null
      and c.person_id = done.person_id and c.template_id = done.address`.execute(trx)
}

/** Gives up calls that began before `before` and never came back. They may have been accepted. */
export async function recoverPushes(db: Db, olderThanMs: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`with lost as (
      update pushes set state = 'unknown', finished_at = now()
      where state = 'sending' and sending_at < now() - ${olderThanMs} * interval '1 millisecond'
      returning id, person_id, channel, address
    ),
    used as (
      update message_consents c set remaining = greatest(c.remaining - 1, 0) from lost
      where lost.channel = 'wechat' and c.remaining is not null
        and c.person_id = lost.person_id and c.template_id = lost.address
    )
    select id from lost`.execute(db)
  return rows.length
}
