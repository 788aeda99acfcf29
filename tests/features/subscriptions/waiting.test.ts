import { endpoints, type Subscription, type SubscriptionTarget } from '@/contract'
import { targetKey } from '@/domain/subscriptions'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { request as realRequest } from '@/platform/api/request'
import { failures, type RequestError } from '@/platform/api/request-error'
import { forgetToken, keepToken } from '@/platform/api/session'
import { useNoticeStore } from '@/platform/device/feedback'

jest.mock('@/platform/api/request', () => ({ request: jest.fn() }))

const A: SubscriptionTarget = { kind: 'task', id: 'd1-1' }
const B: SubscriptionTarget = { kind: 'unit', id: 'huangpu' }
const { follow, unfollow, change, sendWaiting, forget } = useSubscriptionStore.getState()
const shown = () =>
  (useSubscriptionStore.getState().subscriptions ?? []).map(({ target }) => targetKey(target))
const waiting = () => useSubscriptionStore.getState().waits.length
const onLine = jest.spyOn(navigator, 'onLine', 'get')

let list: Subscription[]
let asked: string[]
let failure: RequestError | null

beforeEach(() => {
  localStorage.clear()
  keepToken({ token: 'mine', expiresAt: '2999-01-01T00:00:00.000Z' })
  forget()
  list = []
  asked = []
  failure = failures.offline()
  onLine.mockReturnValue(false)
  jest.mocked(realRequest).mockImplementation((async (endpoint: object, input: { id: string }) => {
    if (failure) throw failure
    const [name = ''] = Object.entries(endpoints).find(([, one]) => one === endpoint) ?? []
    asked.push(name)
    if (name === 'listSubscriptions') return { subscriptions: list }
    if (name === 'deleteSubscription') {
      list = list.filter(({ id }) => id !== input.id)
      return { done: true }
    }
    const { target } = input as unknown as Subscription
    const created = { id: targetKey(target), target, certainty: 'all', paused: false } as const
    list = [...list, { ...created, forecastPerMonth: 1 }]
    return list.at(-1)
  }) as never)
})

it('keeps what was followed without a network, and sends it once when there is one', async () => {
  expect(await follow(A)).toBe(true)
  expect(await follow(B, 'certain')).toBe(true)
  expect(shown()).toEqual([targetKey(A), targetKey(B)])
  expect(localStorage.getItem('follow-waits')).toContain('huangpu')
  await sendWaiting()
  expect([asked, waiting()]).toEqual([[], 2])
  failure = null
  await sendWaiting()
  await sendWaiting()
  expect(asked).toEqual(['createSubscription', 'createSubscription'])
  expect(useSubscriptionStore.getState().subscriptions).toEqual(list)
  expect([waiting(), localStorage.getItem('follow-waits')]).toEqual([0, null])
})

it('sends the last word on a target alone', async () => {
  await follow(A)
  await unfollow(A)
  expect(shown()).toEqual([])
  failure = null
  await sendWaiting()
  // The first try may have reached the server: it is asked, and has nothing.
  expect([asked, list]).toEqual([['listSubscriptions'], []])
})

it('lets go without a network of what is followed, and sends that', async () => {
  failure = null
  await follow(A)
  failure = failures.offline()
  expect(await unfollow(A)).toBe(true)
  expect(shown()).toEqual([])
  failure = null
  await sendWaiting()
  expect([list, shown()]).toEqual([[], []])
})

it('forgets at once what nobody can have heard of', async () => {
  forgetToken()
  await follow(A)
  await unfollow(A)
  expect([waiting(), shown()]).toEqual([0, []])
})

it('takes back, saying why, what the server refuses in the end', async () => {
  await follow(A)
  failure = failures.problem({ type: '/problems/conflict', title: '最多关注 500 个', status: 409 })
  await sendWaiting()
  expect([waiting(), shown()]).toEqual([0, []])
  expect(useNoticeStore.getState().text).toContain('最多关注 500 个，没有改动')
})

it('changes nothing of what the server does not know yet, and says so', async () => {
  await follow(A)
  const id = useSubscriptionStore.getState().subscriptions?.[0]?.id ?? ''
  expect(await change(id, { paused: true })).toBe(false)
  expect(useNoticeStore.getState().text).toContain('请联网后再改')
})

it('waits as long as a busy server asks, and sends then', async () => {
  jest.useFakeTimers()
  onLine.mockReturnValue(true)
  const busy = { type: '/problems/too-many', title: '操作过于频繁', status: 429 }
  failure = failures.problem(busy, 30)
  await follow(A)
  failure = null
  await jest.advanceTimersByTimeAsync(29_000)
  expect(list).toEqual([])
  await jest.advanceTimersByTimeAsync(2_000)
  expect(list).toHaveLength(1)
  jest.useRealTimers()
})
