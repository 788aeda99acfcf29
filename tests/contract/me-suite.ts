import * as v from 'valibot'
import { endpoints, Problem, type EndpointName } from '../../src/contract'
import type { ApiReply } from './contract-suite'

/** Asks as a session (or, without `token`, as nobody), with a body where there is one. */
export type AskAs = (
  method: string,
  url: string,
  token?: string | null,
  body?: unknown,
) => Promise<ApiReply>

const TASK = 'dcd4d5308-31'

/** Every endpoint that wants a session: refused without one, in the same words everywhere. */
const guarded = Object.values(endpoints).filter(
  ({ auth, path }) =>
    auth === 'session' && (path.startsWith('/v1/me') || path.startsWith('/v1/session')),
)

/** The contract of what is mine; run against both implementations. */
export function describeMyContract(name: string, ask: AskAs): void {
  const newcomer = async () => {
    const { status, body } = await ask('POST', '/v1/session', null, { platform: 'h5' })
    expect(status).toBe(200)
    return v.parse(endpoints.createSession.reply, JSON.parse(body)).token
  }
  const asked = async <Name extends EndpointName>(
    endpoint: Name,
    token: string,
    url: string,
    body?: unknown,
  ) => {
    const reply = await ask(endpoints[endpoint].method, url, token, body)
    expect([reply.status, reply.status === 200 ? '' : reply.body]).toEqual([200, ''])
    return v.parse(endpoints[endpoint].reply, JSON.parse(reply.body)) as v.InferOutput<
      (typeof endpoints)[Name]['reply']
    >
  }
  const refused = async (
    method: string,
    url: string,
    token: string | null,
    expected: number,
    body?: unknown,
  ) => {
    const reply = await ask(method, url, token, body)
    expect([method, url, reply.status]).toEqual([method, url, expected])
    const problem = v.parse(Problem, JSON.parse(reply.body))
    expect(problem.status).toBe(expected)
    expect(problem.title).toMatch(/[\u4e00-\u9fff]/)
  }
  const follow = (token: string, body: unknown) =>
    asked('createSubscription', token, '/v1/me/subscriptions', body)
  const list = async (token: string) =>
    (await asked('listSubscriptions', token, '/v1/me/subscriptions')).subscriptions

  describe(`what is mine, kept by ${name}`, () => {
    it.each(guarded)('$method $path is refused to nobody, with 401', async ({ method, path }) => {
      const url = path.replace(/:\w+/g, 'x1')
      const valid: Record<string, unknown> = {
        '/v1/me/subscriptions': { target: { kind: 'task', id: TASK } },
        '/v1/me/subscriptions/:id': { paused: true },
        '/v1/me/inbox/read': { ids: ['m1'] },
        '/v1/me/reminder-settings/tasks/:taskId': { leadDays: [] },
        '/v1/me/merge': { subscriptions: [], favourites: [], readIds: [] },
        '/v1/me/consents': { requestId: '12345678', results: {} },
        '/v1/me/web-push': { endpoint: 'https://push.example/1', keys: { p256dh: 'k', auth: 'a' } },
        '/v1/me/reminder-settings': {
          leadDays: [7],
          workingDaysOnly: true,
          time: '09:00',
          quiet: { from: '22:00', to: '08:00' },
        },
      }
      const body = method === 'GET' || method === 'DELETE' ? undefined : valid[path]
      // Areas that grow later bring bodies of their own; a body that does not fit may answer 400 first.
      if (body === undefined && ['PUT', 'PATCH', 'POST'].includes(method)) return
      await refused(method, url, null, 401, body)
      await refused(method, url, 'no-such-token', 401, body)
    })

    it('follows a target once, however often it is asked, and keeps the wider range', async () => {
      const token = await newcomer()
      const target = { kind: 'theme', id: 'dcd4d5308-p3t1' }
      const first = await follow(token, { target })
      expect(first).toMatchObject({ target, certainty: 'all', paused: false })
      const again = await follow(token, { target })
      expect(again.id).toBe(first.id)
      const words = await follow(token, { target: { kind: 'words', q: ' 微门户 ' } })
      expect(words.target).toEqual({ kind: 'words', q: '微门户' })
      expect(await list(token)).toHaveLength(2)
    })

    it('pauses, narrows, resumes and removes', async () => {
      const token = await newcomer()
      const { id } = await follow(token, { target: { kind: 'unit', id: 'huangpu' } })
      const url = `/v1/me/subscriptions/${id}`
      expect(await asked('updateSubscription', token, url, { paused: true })).toMatchObject({
        paused: true,
        certainty: 'all',
      })
      expect(
        await asked('updateSubscription', token, url, { paused: false, certainty: 'certain' }),
      ).toMatchObject({ paused: false, certainty: 'certain' })
      await asked('deleteSubscription', token, url)
      expect(await list(token)).toEqual([])
      await refused('DELETE', url, token, 404)
      await refused('PATCH', url, token, 404, { paused: true })
    })

    it('keeps what is mine from anybody else', async () => {
      const [one, other] = [await newcomer(), await newcomer()]
      const { id } = await follow(one, { target: { kind: 'task', id: TASK } })
      if (name.includes('embedded')) return
      expect(await list(other)).toEqual([])
      await refused('DELETE', `/v1/me/subscriptions/${id}`, other, 404)
    })

    it.each([
      ['POST', '/v1/me/subscriptions', {}],
      ['POST', '/v1/me/subscriptions', { target: { kind: 'mood', id: 'a' } }],
      ['POST', '/v1/me/subscriptions', { target: { kind: 'words', q: '  ' } }],
      ['POST', '/v1/me/subscriptions', { target: { kind: 'words', q: '长'.repeat(61) } }],
      ['POST', '/v1/me/subscriptions', { target: { kind: 'task', id: '../x' } }],
      ['POST', '/v1/me/inbox/read', { ids: [] }],
      ['POST', '/v1/me/inbox/read', { before: 'yesterday' }],
      ['POST', '/v1/me/consents', { requestId: 'short', results: {} }],
      ['PUT', '/v1/me/reminder-settings', { leadDays: [-1] }],
      ['PUT', `/v1/me/reminder-settings/tasks/${TASK}`, { leadDays: [1.5] }],
      ['POST', '/v1/me/web-push', { endpoint: 'http://x', keys: { p256dh: 'a', auth: 'b' } }],
      ['GET', '/v1/me/inbox?cursor=nonsense', undefined],
      ['GET', '/v1/me/inbox?limit=0', undefined],
      ['GET', '/v1/subscriptions/forecast?kind=theme', undefined],
      ['GET', '/v1/subscriptions/forecast?kind=mood&id=a', undefined],
    ])('%s %s with %j is refused with 400', async (method, url, body) => {
      await refused(method, url, await newcomer(), 400, body)
    })

    it('forecasts before anybody follows, without a session', async () => {
      for (const query of ['kind=theme&id=dcd4d5308-p3t1', 'kind=channel&id=release']) {
        const reply = await ask('GET', `/v1/subscriptions/forecast?${query}`)
        expect(reply.status).toBe(200)
        const { perMonth } = v.parse(endpoints.forecastSubscription.reply, JSON.parse(reply.body))
        expect(perMonth).toBeGreaterThanOrEqual(0)
      }
    })

    it('keeps reminder settings, and the leads of one task', async () => {
      const token = await newcomer()
      const url = '/v1/me/reminder-settings'
      const settings = {
        leadDays: [14, 3],
        workingDaysOnly: false,
        time: '10:30',
        quiet: { from: '21:00', to: '07:00' },
      }
      expect(await asked('putReminderSettings', token, url, settings)).toMatchObject(settings)
      expect(await asked('getReminderSettings', token, url)).toMatchObject(settings)
      const own = `${url}/tasks/${TASK}`
      expect(await asked('putTaskReminder', token, own, { leadDays: [2] })).toEqual({
        leadDays: [2],
      })
      expect((await asked('getReminderSettings', token, url)).tasks).toEqual([
        { taskId: TASK, leadDays: [2] },
      ])
      await asked('putTaskReminder', token, own, { leadDays: null })
      expect((await asked('getReminderSettings', token, url)).tasks).toEqual([])
      await refused('PUT', `${url}/tasks/nothing-1`, token, 404, { leadDays: [1] })
    })

    it('has an inbox that answers, and refuses to touch messages that are not there', async () => {
      const token = await newcomer()
      const inbox = await asked('listInbox', token, '/v1/me/inbox?limit=5&kind=deadline')
      expect(inbox.unread).toBeGreaterThanOrEqual(0)
      expect(await asked('markInboxRead', token, '/v1/me/inbox/read', { ids: ['m0'] })).toEqual({
        unread: inbox.unread,
      })
      await asked('markInboxRead', token, '/v1/me/inbox/read', { before: '2100-01-01T00:00:00Z' })
      await refused('DELETE', '/v1/me/inbox/m0', token, 404)
      await refused('POST', '/v1/me/inbox/m0/restore', token, 404)
    })

    it('counts a consent request once', async () => {
      const token = await newcomer()
      const body = { requestId: 'request-0001', results: { 'no-such-template': 'accept' } }
      const first = await asked('recordConsents', token, '/v1/me/consents', body)
      expect(await asked('recordConsents', token, '/v1/me/consents', body)).toEqual(first)
      expect(await asked('listConsents', token, '/v1/me/consents')).toEqual(first)
      expect((await ask('GET', '/v1/push-config')).status).toBe(200)
    })

    it('takes and forgets the address of a browser', async () => {
      const token = await newcomer()
      const body = {
        endpoint: 'https://fcm.googleapis.com/fcm/send/1',
        keys: { p256dh: 'key', auth: 'auth' },
      }
      await asked('addWebPush', token, '/v1/me/web-push', body)
      await asked('removeWebPush', token, '/v1/me/web-push')
    })

    it('merges what a device kept, losing none, however often', async () => {
      const token = await newcomer()
      await follow(token, { target: { kind: 'task', id: TASK }, certainty: 'certain' })
      const body = {
        subscriptions: [
          { target: { kind: 'task', id: TASK }, certainty: 'all' },
          { target: { kind: 'words', q: '微门户' }, paused: true },
        ],
        favourites: [TASK],
        readIds: ['m1'],
      }
      const expected = [
        { target: { kind: 'task', id: TASK }, certainty: 'all', paused: false },
        { target: { kind: 'words', q: '微门户' }, paused: true },
      ]
      for (let round = 0; round < 2; round += 1) {
        const { subscriptions } = await asked('mergeMe', token, '/v1/me/merge', body)
        const own = subscriptions.filter(({ target }) => target.kind !== 'theme')
        for (const one of expected) expect(own).toContainEqual(expect.objectContaining(one))
        expect(new Set(own.map(({ target }) => JSON.stringify(target))).size).toBe(own.length)
      }
    })

    it('links a second device by a code that works once', async () => {
      const token = await newcomer()
      const { id } = await follow(token, { target: { kind: 'unit', id: 'xuhui' } })
      const { code } = await asked('linkSession', token, '/v1/session/link')
      const body = { platform: 'h5', linkCode: code }
      const { token: second } = await asked('createSession', token, '/v1/session', body)
      expect((await list(second)).map((one) => one.id)).toContain(id)
      await refused('POST', '/v1/session', null, 400, body)
    })

    it('exports everything but keys, ends a session, and erases all at once', async () => {
      const token = await newcomer()
      await follow(token, { target: { kind: 'words', q: '导出测试' } })
      expect((await asked('getMe', token, '/v1/me')).devices).toBeGreaterThan(0)
      const { body } = await ask('GET', '/v1/me/export', token)
      expect(body).toContain('导出测试')
      expect(body).not.toContain(token)
      const other = await newcomer()
      await asked('endSession', other, '/v1/session')
      await refused('GET', '/v1/me', other, 401)
      await asked('eraseMe', token, '/v1/me')
      await refused('GET', '/v1/me', token, 401)
      expect(await list(await newcomer())).toEqual([])
    })
  })
}
