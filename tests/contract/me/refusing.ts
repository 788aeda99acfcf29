import { endpoints } from '../../../src/contract'
import { TASK, type Asker } from './asker'

/** Every endpoint that wants a session: refused without one, in the same words everywhere. */
const guarded = Object.values(endpoints).filter(
  ({ auth, path }) =>
    auth === 'session' && (path.startsWith('/v1/me') || path.startsWith('/v1/session')),
)

/** Nobody without a session, and nothing that does not fit. */
export function refusesStrangersAndNonsense(asker: Asker): void {
  const { newcomer, refused } = asker
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
}
