import { sql } from 'kysely'
import { sayDueReminders } from '../../../server/src/services/messages/say-reminders'
import { replaceWebPushAddress } from '../../../server/src/repositories/people/people'
import { sendPushes } from '../../../server/src/services/pushes/send-pushes'
import { openStage, TEMPLATE, type Stage } from '../push/push-stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/**
 * Every table that knows of a person, with where its rows stand in the export. A table that is new and
 * not here fails the test: think of the export, and of what erasing does to it, then add it.
 */
const IN_EXPORT: Record<string, string | null> = {
  audit_entries: 'audit',
  calendar_addresses: 'hasCalendarAddress',
  // Only guards against counting twice: numbers of requests, no more.
  consent_requests: null,
  favourites: 'favourites',
  inbox_messages: 'inbox',
  // A code of ten minutes, as a hash.
  link_codes: null,
  message_consents: 'consents',
  pushes: 'pushes',
  read_marks: 'readMarks',
  reminder_settings: 'reminderSettings',
  reminders: 'reminders',
  sessions: 'sessions',
  subscriptions: 'subscriptions',
  task_acceptances: 'acceptances',
  task_reminders: 'taskReminders',
  task_updates: 'updates',
  unit_bindings: 'units',
  web_push_addresses: 'webPushHosts',
  // The openid is WeChat's name for the person: only whether there is one is told.
  wechat_accounts: 'hasWechat',
}
/** What a unit said stays, without the person's name; so does that somebody did. */
const KEPT_NAMELESS = ['audit_entries', 'task_acceptances', 'task_updates']

async function tablesOfPersons(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'person_id'
    union
    select c.conrelid::regclass::text from pg_constraint c
    where c.contype = 'f' and c.confrelid = 'public.persons'::regclass`.execute(stage.runtime.db)
  return rows.map(({ name }) => name).sort()
}

async function countAbout(table: string, word: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.id(table)} t
    where to_jsonb(t)::text like ${`%${word}%`}`.execute(stage.runtime.db)
  return Number(rows[0]?.count ?? 0)
}

async function allTables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select table_name as name
    from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    stage.runtime.db,
  )
  return rows.map(({ name }) => name)
}

const json = (reply: { body: string }) => JSON.parse(reply.body)

/** Somebody who did everything that one can do. */
async function fullPerson(openid: string) {
  const { ask, runtime } = stage
  const token = await stage.wechatPerson(openid, 2)
  const { documents } = json(await ask('GET', '/v1/documents'))
  const { document } = json(await ask('GET', `/v1/documents/${documents[0].id}`))
  const [task] = document.tasks
  await stage.follow(token, { kind: 'task', id: task.id })
  const merge = { subscriptions: [], favourites: [task.id], readIds: ['read-elsewhere'] }
  await ask('POST', '/v1/me/merge', { token, json: merge })
  const { tasks, ...settings } = json(await ask('GET', '/v1/me/reminder-settings', { token }))
  expect(tasks).toEqual([])
  await ask('PUT', '/v1/me/reminder-settings', { token, json: { ...settings, time: '09:30' } })
  await ask('PUT', `/v1/me/reminder-settings/tasks/${task.id}`, {
    token,
    json: { leadDays: [30, 7] },
  })
  await ask('POST', '/v1/me/calendar', { token })
  await ask('POST', '/v1/session/link', { token })
  const rows = await sql<{ id: string }>`select person_id as id from wechat_accounts
    where openid = ${openid}`.execute(runtime.db)
  const personId = rows.rows[0]?.id ?? ''
  const address = { endpoint: `https://push.example/${openid}`, p256dh: 'x', auth: 'y' }
  await replaceWebPushAddress(runtime.db, personId, { ...address, tokenHash: `hash-${openid}` })
  await sql`insert into unit_bindings (person_id, unit_id, unit_name, bound_at)
    values (${personId}, 'unit-x', '某单位', now())`.execute(runtime.db)
  return { token, personId, task }
}

it('knows every table that holds something of a person', async () => {
  expect(await tablesOfPersons()).toEqual(Object.keys(IN_EXPORT).sort())
})

it('exports what every table holds, and names nobody', async () => {
  const { token } = await fullPerson('o-exports')
  stage.goTo('2015-12-01T10:00:00+08:00')
  await sayDueReminders(stage.runtime)
  await sendPushes(stage.runtime, stage.senders)
  const all = json(await stage.ask('GET', '/v1/me/export', { token }))
  for (const key of Object.values(IN_EXPORT)) if (key !== null) expect(all).toHaveProperty(key)
  expect(all).toMatchObject({
    inbox: [{ kind: 'deadline' }],
    pushes: [{ channel: 'wechat', state: 'sent' }, { channel: 'web' }],
    readMarks: ['read-elsewhere'],
    hasCalendarAddress: true,
    hasWechat: true,
    sessions: [{ platform: 'weapp' }],
    webPushHosts: ['push.example'],
    taskReminders: [{ leadDays: [30, 7] }],
  })
  expect(all.reminders.length).toBeGreaterThan(0)
  expect(all.consents).toEqual([expect.objectContaining({ templateId: TEMPLATE.id })])
  expect(JSON.stringify(all)).not.toMatch(/o-exports|hash-/)
})

it('erases a person from every table, and leaves no trace of their name', async () => {
  const { token, personId } = await fullPerson('o-erased')
  const { path } = json(await stage.ask('POST', '/v1/me/calendar', { token }))
  stage.goTo('2015-12-01T11:00:00+08:00')
  await sayDueReminders(stage.runtime)
  const before = await Promise.all(
    Object.keys(IN_EXPORT).map(
      async (table) => [table, await countAbout(table, personId)] as const,
    ),
  )
  const empty = before.filter(([table, count]) => count === 0 && !KEPT_NAMELESS.includes(table))
  // Otherwise the emptiness after it would prove nothing.
  expect(empty).toEqual([])
  expect((await stage.ask('GET', path)).status).toBe(200)

  expect((await stage.ask('DELETE', '/v1/me', { token })).status).toBe(200)
  for (const table of await allTables()) {
    for (const word of [personId, 'o-erased']) {
      expect([table, word, await countAbout(table, word)]).toEqual([table, word, 0])
    }
  }
  expect((await stage.ask('GET', path)).status).toBe(404)
  expect((await stage.ask('GET', '/v1/me/inbox', { token })).status).toBe(401)
})
