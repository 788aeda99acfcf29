import { createEmbeddedApi } from '../../mock'
import { endpoints } from '@/contract'
import { keepPosts } from '@/platform/api/reply/keep-posts'
import { lastKnown } from '@/platform/api/reply/load-reply'
import { failures } from '@/platform/api/request-error'
import { transport } from '@/platform/api/transport'

// The network is the platform's: here it answers as the embedded API does, and can be cut.
jest.mock('@/platform/api/transport', () => ({ transport: jest.fn() }))
const api = createEmbeddedApi()
const network = jest.mocked(transport)
const ids = ['notice', 'guide-p3t1', 'guide-p1t1'].map((name) => `dcd4d5308-${name}`)
const kept = (id = '') => lastKnown<'getPost'>(endpoints.getPost, { id })?.reply

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

it('keeps many posts by one request, each as if it had been opened', async () => {
  await keepPosts(ids)
  expect(network).toHaveBeenCalledTimes(1)
  for (const id of ids) {
    const { body } = await api.handle({ method: 'GET', url: `/v1/feed/${id}` })
    expect(kept(id)).toEqual(JSON.parse(body))
  }
})

it('asks only for those that are not kept', async () => {
  await keepPosts(ids.slice(0, 1))
  await keepPosts(ids)
  await keepPosts(ids)
  expect(network.mock.calls.map(([{ url }]) => decodeURIComponent(url))).toEqual([
    `/v1/posts?ids=${ids[0]}`,
    `/v1/posts?ids=${ids[1]},${ids[2]}`,
  ])
})

it('keeps nothing where it is refused, and says so', async () => {
  network.mockRejectedValueOnce(failures.offline())
  await expect(keepPosts(ids)).rejects.toThrow('连不上网络')
  expect(kept(ids[0])).toBeUndefined()
})
