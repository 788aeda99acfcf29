import { endpoints, type SubscriptionTarget } from '@/contract'
import { bringAlong, bringJoining } from '@/features/notifications/bring-along'
import { eraseMyData, joinByCode } from '@/features/notifications/my-data'
import { request as realRequest } from '@/platform/api/request'
import { failures } from '@/platform/api/request-error'
import { keepToken, keptToken } from '@/platform/api/session'

jest.mock('@/platform/api/request', () => ({ request: jest.fn() }))

const LATER = '2999-01-01T00:00:00.000Z'
const TARGET: SubscriptionTarget = { kind: 'task', id: 'd1-31' }
const own = { target: TARGET, certainty: 'all', paused: false }

/** A server that merges so: each answer of `mergeMe` in turn, then well. */
function serve(...merges: (() => Promise<unknown>)[]) {
  const merged: unknown[] = []
  jest.mocked(realRequest).mockReset()
  jest.mocked(realRequest).mockImplementation(((endpoint: object, body: object) => {
    if (endpoint === endpoints.listSubscriptions) {
      return Promise.resolve({ subscriptions: [{ ...own, id: 's1', forecastPerMonth: 1 }] })
    }
    if (endpoint === endpoints.createSession) {
      return Promise.resolve({ token: 'joined', expiresAt: LATER })
    }
    if (endpoint === endpoints.mergeMe) {
      const fail = merges.shift()
      if (fail) return fail()
      merged.push(body)
    }
    return Promise.resolve({ subscriptions: [], done: true })
  }) as never)
  return merged
}

const offline = () => Promise.reject(failures.offline())

beforeEach(() => {
  localStorage.clear()
  keepToken({ token: 'before', expiresAt: LATER })
})

it('becomes the person of the other device, and brings along what this one follows', async () => {
  const merged = serve()
  await joinByCode('abcd-efgh')
  expect(keptToken()).toBe('joined')
  expect(merged).toEqual([{ subscriptions: [own], favourites: [], readIds: [] }])
  await bringJoining()
  expect(merged).toHaveLength(1)
})

it('loses nothing where the way breaks off in between: the next start brings it', async () => {
  const merged = serve(offline)
  await expect(joinByCode('abcdefgh')).rejects.toBeDefined()
  expect(keptToken()).toBe('joined')
  await bringJoining()
  expect(merged).toEqual([{ subscriptions: [own], favourites: [], readIds: [] }])
})

it('stays who it is where the code is no good', async () => {
  serve()
  const refuse = jest.mocked(realRequest).getMockImplementation()
  jest
    .mocked(realRequest)
    .mockImplementation(((endpoint: object, body: object) =>
      endpoint === endpoints.createSession
        ? offline()
        : refuse?.(endpoint as never, body as never)) as never)
  await expect(joinByCode('wrong')).rejects.toBeDefined()
  expect(keptToken()).toBe('before')
})

it('brings nothing after all was erased', async () => {
  const merged = serve(offline)
  await expect(joinByCode('abcdefgh')).rejects.toBeDefined()
  await eraseMyData()
  await bringJoining()
  expect(merged).toEqual([])
  expect(keptToken()).toBeNull()
})

it('brings along what a build without a server kept, but 收藏 stay on their device', async () => {
  const slots = { mine: JSON.stringify({ subscriptions: [own] }), favourites: ['d1-30'] }
  for (const [name, data] of Object.entries(slots)) {
    localStorage.setItem(name, JSON.stringify({ data: JSON.stringify(data) }))
  }
  const merged = serve()
  Object.assign(globalThis, { __EMBEDDED__: false })
  await bringAlong()
  Object.assign(globalThis, { __EMBEDDED__: true })
  expect(merged).toEqual([{ subscriptions: [own], favourites: [], readIds: [] }])
})
