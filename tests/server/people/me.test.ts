import { sayDueReminders } from '../../../server/src/services/messages/say-reminders'
import { openStage, type Stage } from '../push/push-stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const json = (reply: { body: string }) => JSON.parse(reply.body)
const UNIT = { kind: 'unit' as const, id: 'district-huangpu' }

async function anyTheme() {
  const { documents } = json(await stage.ask('GET', '/v1/documents'))
  const { document } = json(await stage.ask('GET', `/v1/documents/${documents[0].id}`))
  const { themes } = document.parts[0]
  return { theme: { kind: 'theme' as const, id: themes[0].id }, task: document.tasks[0], document }
}

describe('Subscriptions', () => {
  it('answers the same one for the same target, and changes, removes and lists them', async () => {
    const token = await stage.signIn()
    const { theme } = await anyTheme()
    const first = await stage.follow(token, theme)
    expect(first).toMatchObject({ target: theme, certainty: 'all', paused: false })
    expect((await stage.follow(token, theme)).id).toBe(first.id)
    const path = `/v1/me/subscriptions/${first.id}`
    expect(json(await stage.ask('PATCH', path, { token, json: { paused: true } })).paused).toBe(
      true,
    )
    const other = await stage.signIn()
    expect((await stage.ask('PATCH', path, { token: other, json: {} })).status).toBe(404)
    expect((await stage.ask('DELETE', path, { token })).status).toBe(200)
    expect((await stage.ask('DELETE', path, { token })).status).toBe(404)
    expect(json(await stage.ask('GET', '/v1/me/subscriptions', { token })).subscriptions).toEqual(
      [],
    )
  })

  it('joins what a device kept, twice as once, losing none', async () => {
    const token = await stage.signIn()
    const { theme, task } = await anyTheme()
    await stage.follow(token, theme)
    const device = {
      subscriptions: [
        { target: theme, certainty: 'all', paused: true },
        { target: { kind: 'task', id: task.id } },
        { target: { kind: 'words', q: '信息 公开' } },
      ],
      favourites: [task.id],
      readIds: ['post-x'],
    }
    const merged = json(await stage.ask('POST', '/v1/me/merge', { token, json: device }))
    const again = json(await stage.ask('POST', '/v1/me/merge', { token, json: device }))
    expect(again).toEqual(merged)
    expect(merged.subscriptions).toHaveLength(3)
    const joined = { target: theme, certainty: 'all', paused: false }
    expect(merged.subscriptions).toContainEqual(expect.objectContaining(joined))
  })

  it('is the same on two linked devices', async () => {
    const token = await stage.signIn()
    const { code } = json(await stage.ask('POST', '/v1/session/link', { token }))
    const linked = await stage.ask('POST', '/v1/session', {
      json: { platform: 'h5', linkCode: code },
    })
    await stage.follow(token, UNIT)
    const reply = await stage.ask('GET', '/v1/me/subscriptions', { token: json(linked).token })
    expect(json(reply).subscriptions).toHaveLength(1)
  })
})

describe('The inbox', () => {
  it('says several tasks of one day in one message; read, delete, undo, page', async () => {
    stage.goTo('2015-12-01T08:00:00+08:00')
    const token = await stage.signIn()
    const { theme, document } = await anyTheme()
    const tasks = document.parts[0].themes[0].taskIds
    await stage.follow(token, theme)
    stage.goTo('2015-12-01T09:00:00+08:00')
    await sayDueReminders(stage.runtime)
    await sayDueReminders(stage.runtime)
    const { messages, unread } = await stage.inbox(token)
    expect(messages).toHaveLength(1)
    expect(unread).toBe(1)
    expect(messages[0]).toMatchObject({ kind: 'deadline', basis: 'inferred', readAt: null })
    if (tasks.length > 1) expect(messages[0]?.title).toContain(`${tasks.length} 项`)
    expect(messages[0]?.body).toContain('推定')
    const id = messages[0]?.id ?? ''
    expect(
      json(await stage.ask('POST', '/v1/me/inbox/read', { token, json: { ids: [id] } })),
    ).toEqual({
      unread: 0,
    })
    const stranger = await stage.signIn()
    expect((await stage.ask('DELETE', `/v1/me/inbox/${id}`, { token: stranger })).status).toBe(404)
    await stage.ask('DELETE', `/v1/me/inbox/${id}`, { token })
    expect((await stage.inbox(token)).messages).toEqual([])
    await stage.ask('POST', `/v1/me/inbox/${id}/restore`, { token })
    expect((await stage.inbox(token)).messages).toHaveLength(1)
    const bad = await stage.ask('GET', '/v1/me/inbox?cursor=nonsense', { token })
    expect(bad.status).toBe(400)
  })
})

describe('Reminder settings', () => {
  it('are read back, by default and for one task', async () => {
    const token = await stage.signIn()
    const path = '/v1/me/reminder-settings'
    const settings = json(await stage.ask('GET', path, { token }))
    expect(settings.leadDays).toEqual([30, 7, 1, 0])
    const { task } = await anyTheme()
    await stage.ask('PUT', `${path}/tasks/${task.id}`, { token, json: { leadDays: [] } })
    const { tasks, ...rest } = settings
    const changed = { ...rest, time: '23:30' }
    const reply = json(await stage.ask('PUT', path, { token, json: changed }))
    expect(reply).toEqual({ ...changed, tasks: [{ taskId: task.id, leadDays: [] }] })
    expect(tasks).toEqual([])
    const missing = await stage.ask('PUT', `${path}/tasks/none`, { token, json: { leadDays: [1] } })
    expect(missing.status).toBe(404)
  })
})

describe('My data', () => {
  it('is exported whole, and erased at once, sessions too', async () => {
    const token = await stage.wechatPerson('o-leaves', 1)
    await stage.follow(token, UNIT)
    const all = json(await stage.ask('GET', '/v1/me/export', { token }))
    expect(all).toMatchObject({ subscriptions: [{ target: UNIT }], consents: [{ remaining: 1 }] })
    expect(all).toMatchObject({ webPushHosts: [], pushes: [], units: [], updates: [], audit: [] })
    expect(JSON.stringify(all)).not.toContain('o-leaves')
    expect((await stage.ask('DELETE', '/v1/me', { token })).status).toBe(200)
    expect((await stage.ask('GET', '/v1/me', { token })).status).toBe(401)
    const { db } = stage.runtime
    const rows = await db.selectFrom('wechat_accounts').select('openid').execute()
    expect(rows.map(({ openid }) => openid)).not.toContain('o-leaves')
  })
})
