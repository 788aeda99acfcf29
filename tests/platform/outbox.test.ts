import { endpoints } from '@/contract'
import { clearOutbox, flushOutbox, sendOrKeep } from '@/platform/api/outbox'
import { request as realRequest } from '@/platform/api/request'
import { failures } from '@/platform/api/request-error'

jest.mock('@/platform/api/request', () => ({ request: jest.fn() }))

const offline = () => Promise.reject(failures.offline())
const answered = () => Promise.resolve({ unread: 0 })

/** Replaces the network; what was asked, in order. */
function watch() {
  return jest.mocked(realRequest).mockReset()
}

beforeEach(clearOutbox)

it('keeps marks made offline, and sends them in order when there is a network, once each', async () => {
  const request = watch().mockImplementation(offline as never)
  await sendOrKeep('markInboxRead', { ids: ['m1'] })
  await sendOrKeep('deleteInboxMessage', { id: 'm2' })
  expect(await flushOutbox()).toBe(false)
  expect(localStorage.getItem('outbox')).toContain('m2')
  request.mockClear()
  request.mockImplementation(answered as never)
  expect(await flushOutbox()).toBe(true)
  expect(request.mock.calls.map(([endpoint]) => endpoint)).toEqual([
    endpoints.markInboxRead,
    endpoints.deleteInboxMessage,
  ])
  expect(await flushOutbox()).toBe(true)
  expect(request).toHaveBeenCalledTimes(2)
})

it('lets go of what is refused for good, so that it blocks nothing behind it', async () => {
  const gone = failures.problem({ type: '/problems/not-found', title: '没有找到', status: 404 })
  const request = watch().mockImplementationOnce((() => Promise.reject(gone)) as never)
  request.mockImplementation(answered as never)
  await sendOrKeep('deleteInboxMessage', { id: 'm1' })
  await sendOrKeep('markInboxRead', { ids: ['m2'] })
  expect(await flushOutbox()).toBe(true)
  expect(request).toHaveBeenCalledTimes(2)
})
