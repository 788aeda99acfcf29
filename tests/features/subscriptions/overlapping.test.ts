import { endpoints, type Subscription, type SubscriptionTarget } from '@/contract'
import { targetKey } from '@/domain/subscriptions'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { request as realRequest } from '@/platform/api/request'
import { failures } from '@/platform/api/request-error'
import { keepToken } from '@/platform/api/session'

jest.mock('@/platform/api/request', () => ({ request: jest.fn() }))

const REFUSED = { type: '/problems/conflict', title: '最多关注 500 个对象', status: 409 }
const A: SubscriptionTarget = { kind: 'task', id: 'd1-1' }
const B: SubscriptionTarget = { kind: 'task', id: 'd1-2' }
const { follow, unfollow, change, load } = useSubscriptionStore.getState()

/** A server whose answers wait until they are let go: by name of what was asked, in order. */
function serve() {
  const server = { list: [] as Subscription[], asked: [] as string[] }
  const waiting: { name: string; answer: () => void; fail: () => void; lose: () => void }[] = []
  const doIt: Record<string, (input: never) => unknown> = {
    createSubscription({ target }: { target: SubscriptionTarget }) {
      const known = server.list.find((one) => targetKey(one.target) === targetKey(target))
      const created: Subscription = known ?? {
        id: `s-${targetKey(target)}`,
        target,
        certainty: 'all',
        paused: false,
        forecastPerMonth: 1,
      }
      if (!known) server.list = [...server.list, created]
      return created
    },
    deleteSubscription({ id }: { id: string }) {
      server.list = server.list.filter((one) => one.id !== id)
      return { done: true }
    },
    updateSubscription({ id, ...rest }: { id: string }) {
      server.list = server.list.map((one) => (one.id === id ? { ...one, ...rest } : one))
      return server.list.find((one) => one.id === id)
    },
    listSubscriptions: () => ({ subscriptions: server.list }),
  }
  jest.mocked(realRequest).mockReset()
  jest.mocked(realRequest).mockImplementation(((endpoint: object, input: never) => {
    const name = Object.entries(endpoints).find(([, one]) => one === endpoint)?.[0] ?? ''
    server.asked.push(name)
    return new Promise((resolve, reject) => {
      waiting.push({
        name,
        answer: () => resolve(doIt[name]?.(input)),
        fail: () => reject(failures.problem(REFUSED)),
        lose: () => {
          doIt[name]?.(input)
          reject(failures.timeout())
        },
      })
    })
  }) as never)
  const settled = () => new Promise((resolve) => setTimeout(resolve))
  return {
    server,
    /** Lets the first question of that name go, and waits until what follows from it is done. */
    async let(name: string, how: 'answer' | 'fail' | 'lose' = 'answer') {
      await settled()
      const at = waiting.findIndex((one) => one.name === name)
      const [found] = at < 0 ? [] : waiting.splice(at, 1)
      if (!found) throw new Error(`nobody asked ${name}`)
      found[how]()
      await settled()
    },
    /** Answers every reading of the list: one that a change overtook is read again. */
    async lists() {
      await settled()
      while (waiting.some(({ name }) => name === 'listSubscriptions')) {
        for (const one of waiting.splice(0)) one.answer()
        await settled()
      }
    },
  }
}

const shown = () =>
  (useSubscriptionStore.getState().subscriptions ?? []).map(({ target }) => targetKey(target))

beforeEach(() => {
  localStorage.clear()
  keepToken({ token: 'mine', expiresAt: '2999-01-01T00:00:00.000Z' })
  useSubscriptionStore.getState().forget()
})

it('takes back the follow that failed, and not the one that was tapped after it', async () => {
  const { server, ...answers } = serve()
  const first = follow(A)
  const second = follow(B)
  expect(shown()).toEqual([targetKey(A), targetKey(B)])
  await answers.let('createSubscription', 'fail')
  expect(shown()).toEqual([targetKey(B)])
  await answers.let('createSubscription')
  await answers.lists()
  expect(await Promise.all([first, second])).toEqual([false, true])
  expect(shown()).toEqual([targetKey(B)])
  expect(useSubscriptionStore.getState().subscriptions).toEqual(server.list)
})

it('asks two taps on one target one after the other', async () => {
  const { server, ...answers } = serve()
  const both = [follow(A), unfollow(A)]
  expect(shown()).toEqual([])
  await answers.let('createSubscription')
  expect(server.asked).toEqual(['createSubscription', 'deleteSubscription'])
  expect(shown()).toEqual([])
  await answers.let('deleteSubscription')
  expect(await Promise.all(both)).toEqual([true, true])
  expect(server.list).toEqual([])
})

it('has nothing to let go where the follow before it failed', async () => {
  const { server, ...answers } = serve()
  const both = [follow(A), unfollow(A)]
  await answers.let('createSubscription', 'fail')
  await answers.lists()
  expect(await Promise.all(both)).toEqual([false, true])
  expect(server.asked).not.toContain('deleteSubscription')
  expect(shown()).toEqual([])
})

it('keeps a change that holds beside one that fails', async () => {
  const { server, ...answers } = serve()
  const followed = follow(A)
  await answers.let('createSubscription')
  await followed
  const id = server.list[0]?.id ?? ''
  const both = [change(id, { paused: true }), change(id, { certainty: 'certain' })]
  expect(useSubscriptionStore.getState().subscriptions?.[0]).toMatchObject({
    paused: true,
    certainty: 'certain',
  })
  await answers.let('updateSubscription', 'fail')
  await answers.let('updateSubscription')
  await answers.lists()
  expect(await Promise.all(both)).toEqual([false, true])
  expect(useSubscriptionStore.getState().subscriptions).toEqual(server.list)
  expect(server.list[0]).toMatchObject({ paused: false, certainty: 'certain' })
})

it('asks once more where only the answer was lost, and follows once', async () => {
  const { server, ...answers } = serve()
  const followed = follow(A)
  await answers.let('createSubscription', 'lose')
  expect(await followed).toBe(true)
  expect(shown()).toEqual([targetKey(A)])
  const sent = useSubscriptionStore.getState().sendWaiting()
  await answers.let('createSubscription')
  await sent
  expect(server.list).toHaveLength(1)
  expect(useSubscriptionStore.getState().subscriptions).toEqual(server.list)
})

it('does not lose a follow to a list that was read before it', async () => {
  const { server, ...answers } = serve()
  const loaded = load()
  const followed = follow(A)
  await answers.let('createSubscription')
  await followed
  const old = server.list
  server.list = []
  await answers.let('listSubscriptions')
  server.list = old
  await answers.let('listSubscriptions')
  await loaded
  expect(shown()).toEqual([targetKey(A)])
})

it('brings nothing back after everything was erased', async () => {
  const { ...answers } = serve()
  const followed = follow(A)
  useSubscriptionStore.getState().forget()
  await answers.let('createSubscription')
  await followed
  expect(shown()).toEqual([])
})
