import { createEmbeddedApi } from '../../mock'
import { endpoints, type Reply, type SearchReply } from '@/contract'
import { relatedOffline } from '@/features/search/offline/related-here'
import { searchOffline, suggestOffline } from '@/features/search/offline/search-here'
import { keepPlans } from '@/features/search/offline/plans-ahead'
import { lastKnown } from '@/platform/api/reply/load-reply'
import { transport } from '@/platform/api/transport'

// The network is the platform's: here it answers as the embedded API does.
jest.mock('@/platform/api/transport', () => ({ transport: jest.fn() }))
const api = createEmbeddedApi()
const network = jest.mocked(transport)
const D = 'dcd4d5308'
const asked = () => network.mock.calls.map(([{ url }]) => url)
const askedPlans = () => asked().filter((url) => /^\/v1\/documents(\/\w+)?$/.test(url))

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

it('keeps the plans, and reads again only one that has changed', async () => {
  await keepPlans()
  expect(lastKnown<'getDocument'>(endpoints.getDocument, { id: D })?.reply.document.id).toBe(D)
  expect(askedPlans()).toEqual(['/v1/documents', `/v1/documents/${D}`])
  await keepPlans()
  expect(askedPlans().slice(2)).toEqual(['/v1/documents'])
  network.mockImplementation(async ({ url }) => {
    const reply = await api.handle({ method: 'GET', url })
    return { ...reply, headers: {}, body: reply.body.replace(/"version":"\w+"/, '"version":"n"') }
  })
  await keepPlans()
  expect(askedPlans().slice(3)).toEqual(['/v1/documents', `/v1/documents/${D}`])
})

it('keeps what the plans and home lead to: texts, dates, units and posts, each post once', async () => {
  await keepPlans()
  expect(
    lastKnown<'getDocumentSource'>(endpoints.getDocumentSource, { id: D })?.reply.documentId,
  ).toBe(D)
  for (const url of [`/v1/documents/${D}/reported-dues`, '/v1/status', '/v1/units', '/v1/feed']) {
    expect(asked()).toContain(url)
  }
  const posts = () => asked().filter((url) => /^\/v1\/(feed\/|posts)/.test(url))
  expect(lastKnown<'getPost'>(endpoints.getPost, { id: `${D}-notice` })).not.toBeNull()
  expect(posts()).toHaveLength(1)
  await keepPlans()
  expect(posts()).toHaveLength(1)
})

it('what is kept after a search that had nothing is searched by the next', async () => {
  expect(await searchOffline('微门户', {})).toBeNull()
  await keepPlans()
  expect((await searchOffline('谁负责微门户', {}))?.answer?.text).toContain('第31项')
  expect((await suggestOffline('微门户'))?.[0]?.taskNo).toBe(31)
})

it('posts that are kept are searched, and related ones told, as with a network', async () => {
  expect(await relatedOffline(`${D}-31`)).toBeNull()
  await keepPlans()
  const url = `/v1/search?q=${encodeURIComponent('微门户')}&kind=post`
  const online = JSON.parse((await api.handle({ method: 'GET', url })).body) as SearchReply
  const kept = await searchOffline('微门户', { kind: 'post' })
  expect(kept?.results.length).toBeGreaterThan(0)
  expect(online.results.map(({ id }) => id)).toEqual(
    expect.arrayContaining(kept?.results.map(({ id }) => id) ?? []),
  )
  const task = await api.handle({ method: 'GET', url: `/v1/tasks/${D}-31` })
  const { related, relatedPosts } = JSON.parse(task.body) as Reply<'getTask'>
  const here = await relatedOffline(`${D}-31`)
  expect(related.length).toBeGreaterThan(0)
  expect(here?.related).toEqual(related)
  expect(here?.relatedPosts.length).toBeGreaterThan(0)
  const offered = here?.relatedPosts.filter(({ id }) => relatedPosts.some((one) => one.id === id))
  expect(offered?.length).toBeGreaterThan(0)
})
