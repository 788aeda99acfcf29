import { fixedClock } from '../../../server/src/clock'
import { publishPosts, withdrawPosts } from '../../../server/src/services/publishing/publish-posts'
import { startTestServer, type TestServer } from '../test-server'

interface Related {
  id: string
  reason: string
}

let inMemory: TestServer
let inDatabase: TestServer
const clock = fixedClock(new Date('2015-12-01T00:00:00Z'))
beforeAll(async () => {
  inMemory = await startTestServer({ clock })
  inDatabase = await startTestServer({ clock, mostInMemory: 0 })
})
afterAll(async () => {
  await inMemory.close()
  await inDatabase.close()
})

async function related(server: TestServer, url: string): Promise<Related[]> {
  return JSON.parse((await server.ask('GET', url)).body).relatedPosts
}

it('names the same posts, in the same order, from memory and from the database', async () => {
  const { posts } = JSON.parse((await inMemory.ask('GET', '/v1/feed?limit=100')).body)
  const urls = [
    ...Array.from({ length: 47 }, (_, at) => `/v1/tasks/dcd4d5308-${at + 1}`),
    ...posts.map(({ id }: Related) => `/v1/feed/${id}`),
  ]
  expect(urls.length).toBeGreaterThan(80)
  for (const url of urls) {
    expect({ url, posts: await related(inDatabase, url) }).toEqual({
      url,
      posts: await related(inMemory, url),
    })
  }
})

const TASK = '/v1/tasks/dcd4d5308-28'
const markdown = (id: string, day: string) =>
  `---\nid: ${id}\nchannel: service\ntitle: 旅游${id}\nsummary: 摘要\npublishedAt: '${day}'\nsource: dcd4d5308\ntasks: [28]\n---\n\n> 完善旅游电子合同相关功能\n`

it.each([
  ['in memory', () => inMemory],
  ['in the database', () => inDatabase],
])('names a post once it is out, and no longer once it is withdrawn: %s', async (_, of) => {
  const server = of()
  const files = [
    { file: 'out.md', markdown: markdown('out', '2015-11-01') },
    { file: 'later.md', markdown: markdown('later', '2015-12-24') },
  ]
  expect((await publishPosts(server.runtime, files)).faults).toEqual([])
  const ids = async () => (await related(server, TASK)).map(({ id }) => id)
  expect((await ids())[0]).toBe('out')
  expect(await ids()).not.toContain('later')
  await withdrawPosts(server.runtime, ['out'])
  expect(await ids()).not.toContain('out')
  expect(await related(server, '/v1/feed/out')).toEqual([])
})
