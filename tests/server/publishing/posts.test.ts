import { xml2js } from 'xml-js'
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

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

it('answers a valid JSON Feed 1.1', async () => {
  const { body, headers } = await server.ask('GET', '/v1/feed.json')
  expect(headers.get('content-type')).toMatch('application/feed+json')
  const feed = JSON.parse(body)
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
  expect(feed.title).toBeTruthy()
  expect(feed.authors[0].name).toBeTruthy()
  const ids = feed.items.map(({ id }: { id: string }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const item of feed.items) {
    expect(() => new URL(item.url)).not.toThrow()
    expect(item.content_text ?? item.content_html).toBeTruthy()
    expect(item.date_published).toMatch(INSTANT)
    expect(item.date_modified).toMatch(INSTANT)
  }
})

interface AtomNode {
  _text?: string
  _cdata?: string
  _attributes?: Record<string, string>
}
type AtomEntry = Record<'id' | 'title' | 'updated' | 'published' | 'link', AtomNode>

it('answers a valid Atom feed, as RFC 4287 has it', async () => {
  await publishPosts(server.runtime, [
    { file: 'a.md', markdown: markdown('angle').replace('题目angle', '甲<乙&丙') },
  ])
  const { body, headers } = await server.ask('GET', '/v1/feed.atom')
  expect(headers.get('content-type')).toMatch('application/atom+xml')
  const { feed } = xml2js(body, { compact: true }) as {
    feed: AtomNode &
      Record<'id' | 'title' | 'updated' | 'author', AtomNode> & {
        entry: AtomEntry[]
        link: AtomNode[]
      }
  }
  expect(feed._attributes?.xmlns).toBe('http://www.w3.org/2005/Atom')
  expect(feed.link.some(({ _attributes }) => _attributes?.rel === 'self')).toBe(true)
  expect(feed.author).toBeTruthy()
  const ids = feed.entry.map(({ id }) => id._text)
  expect(new Set(ids).size).toBe(ids.length)
  for (const one of [feed, ...feed.entry]) {
    expect(() => new URL(one.id._text ?? '')).not.toThrow()
    expect(one.title._text ?? one.title._cdata).toBeTruthy()
    expect(one.updated._text).toMatch(INSTANT)
  }
  const newest = feed.entry
    .map(({ updated }) => updated._text ?? '')
    .sort()
    .at(-1)
  expect(feed.updated._text).toBe(newest)
  for (const { published, link } of feed.entry) {
    expect(published._text).toMatch(INSTANT)
    expect(link._attributes?.href).toBeTruthy()
  }
  const angle = feed.entry.find(({ id }) => id._text?.endsWith('angle'))
  expect(angle?.title._cdata).toBe('甲&lt;乙&amp;丙')
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

describe('links of the feed', () => {
  const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'portal.example.gov.cn' }
  const homeOf = async (own: TestServer, more: Record<string, string> = headers) => {
    const { body } = await own.ask('GET', '/v1/feed.json', { headers: more })
    const atom = await own.ask('GET', '/v1/feed.atom', { headers: more })
    const home = (JSON.parse(body) as { home_page_url: string }).home_page_url
    expect(atom.body).toContain(`href="${home}"`)
    return home
  }

  it('believe nobody where no proxy is trusted', async () => {
    expect(await homeOf(server)).toMatch(/^http:\/\/localhost\//)
  })

  it('say what a trusted proxy says that ends TLS, and no host that is none', async () => {
    const own = await startTestServer({ config: { trustedHops: 1 } })
    expect(await homeOf(own)).toBe('https://portal.example.gov.cn/')
    const odd = { ...headers, 'x-forwarded-host': 'a"b<c' }
    expect(await homeOf(own, odd)).toMatch(/^https:\/\/localhost\//)
    await own.close()
  })
})
