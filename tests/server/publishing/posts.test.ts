import { publishPosts, withdrawPosts } from '../../../server/src/services/publishing/publish-posts'
import { startTestServer, type TestServer } from '../test-server'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const markdown = (id: string, day = '2015-11-01', body = '> 请结合实际认真落实。') =>
  `---\nid: ${id}\nchannel: service\ntitle: 题目${id}\nsummary: 摘要\npublishedAt: '${day}'\nsource: dcd4d5308\n---\n\n${body}\n`
const publish = (id: string, ...rest: string[]) =>
  publishPosts(server.runtime, [{ file: `${id}.md`, markdown: markdown(id, ...rest) }])
const read = async (url: string) => JSON.parse((await server.ask('GET', url)).body)

it('publishes a post, newest first, and refuses its id a second time', async () => {
  expect((await publish('one')).posts[0]?.outcome).toBe('published')
  expect((await read('/v1/feed')).posts[0].id).toBe('one')
  expect((await publish('one')).faults[0]).toMatchObject({ file: 'one.md', line: 2 })
})

it('publishes nothing of a batch with one bad file', async () => {
  const { posts, faults } = await publishPosts(server.runtime, [
    { file: 'good.md', markdown: markdown('good') },
    { file: 'bad.md', markdown: markdown('bad', '2015-11-01', '<script>x</script>') },
  ])
  expect(posts).toEqual([])
  expect(faults[0]).toMatchObject({ file: 'bad.md', line: 10 })
  expect((await server.ask('GET', '/v1/feed/good')).status).toBe(404)
})

it('keeps a scheduled post to itself', async () => {
  expect((await publish('later', '2015-12-24')).posts[0]?.outcome).toBe('scheduled')
  expect((await server.ask('GET', '/v1/feed/later')).status).toBe(404)
})

it('revises, and withdraws with a word at the old address', async () => {
  await publish('two')
  const revised = await publishPosts(
    server.runtime,
    [{ file: 'two.md', markdown: markdown('two').replace('摘要', '新摘要') }],
    { revise: true },
  )
  expect(revised.posts[0]?.outcome).toBe('revised')
  expect((await read('/v1/feed/two')).post).toMatchObject({ summary: '新摘要' })
  await withdrawPosts(server.runtime, ['two'])
  const { post } = await read('/v1/feed/two')
  expect(post.withdrawnAt).not.toBeNull()
  expect(post.blocks).toEqual([])
  expect(JSON.stringify(await read('/v1/feed?limit=100'))).not.toContain('"two"')
})

it('keeps the first page under 30 KB', async () => {
  expect((await server.ask('GET', '/v1/feed')).body.length * 3).toBeLessThan(30_000)
})

it('withdraws several ids all together, or none', async () => {
  await publish('three')
  await publish('four')
  await expect(withdrawPosts(server.runtime, ['three', 'nobody', 'four'])).rejects.toThrow('nobody')
  expect((await read('/v1/feed/three')).post.withdrawnAt).toBeNull()
  await withdrawPosts(server.runtime, ['three', 'four'])
  for (const id of ['three', 'four']) {
    expect((await read(`/v1/feed/${id}`)).post.withdrawnAt).not.toBeNull()
  }
})
