import { createEmbeddedApi } from '../../mock'
import { endpoints } from '@/contract'
import { ahead, keepAhead } from '@/platform/api/reply/keep-ahead'
import { lastKnown } from '@/platform/api/reply/load-reply'
import { failures } from '@/platform/api/request-error'
import { transport } from '@/platform/api/transport'

// The network is the platform's: here it answers as the embedded API does, and can be cut.
jest.mock('@/platform/api/transport', () => ({ transport: jest.fn() }))
const api = createEmbeddedApi()
const network = jest.mocked(transport)
const D = 'dcd4d5308'
const list = [
  ahead(endpoints.getDocumentSource, { id: D }),
  ahead(endpoints.getPost, { id: `${D}-notice` }),
]

beforeEach(() => {
  Object.assign(globalThis, { __EMBEDDED__: false })
  localStorage.clear()
  network.mockReset()
  network.mockImplementation(async ({ url }) => ({
    ...(await api.handle({ method: 'GET', url })),
    headers: {},
  }))
})
afterAll(() => Object.assign(globalThis, { __EMBEDDED__: true }))

it('keeps what a reader may open next, each once', async () => {
  await keepAhead(list, () => false)
  expect(lastKnown<'getPost'>(endpoints.getPost, { id: `${D}-notice` })?.reply.post.id).toBe(
    `${D}-notice`,
  )
  expect(lastKnown<'getDocumentSource'>(endpoints.getDocumentSource, { id: D })).not.toBeNull()
  await keepAhead(list, () => false)
  expect(network).toHaveBeenCalledTimes(2)
})

it('stops where the screen was left, and where the network is gone', async () => {
  await keepAhead(list, () => true)
  expect(network).not.toHaveBeenCalled()
  network.mockRejectedValueOnce(failures.offline())
  await keepAhead(list, () => false)
  expect(network).toHaveBeenCalledTimes(1)
})
