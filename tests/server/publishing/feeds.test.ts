import { xml2js } from 'xml-js'
import { publishPosts, withdrawPosts } from '../../../server/src/services/publishing/publish-posts'
import { uuidOf } from '../../../server/src/services/feeds/feed-names'
import { startTestServer, type TestServer } from '../test-server'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await publish('angle', '甲<乙&丙]]>"')
})
afterAll(() => server.close())

const QUOTE = '请结合实际认真落实。'
const body = [
  `> ${QUOTE}`,
  `**658个** 事项 [原文](cite '汇聚全市658个审批事项')`,
  `| 甲 | 乙 |\n|---|---|\n| 一 | 二 [原文](cite '${QUOTE}') |`,
  '[看](task:31)',
].join('\n\n')
const publish = (id: string, title = '题目') =>
  publishPosts(server.runtime, [
    {
      file: `${id}.md`,
      markdown: `---\nid: ${id}\nchannel: service\ntitle: '${title}'\nsummary: 摘要\npublishedAt: '2015-11-01'\nsource: dcd4d5308\n---\n\n${body}\n`,
    },
  ])
const kinds = ['atom', 'rss', 'json'] as const

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/
const URN = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

interface JsonItem {
  id: string
  url: string
  title: string
  summary: string
  content_html: string
  date_published: string
  date_modified: string
}

async function jsonFeed(own = server, headers: Record<string, string> = {}) {
  const answer = await own.ask('GET', '/v1/feed.json', { headers })
  expect(answer.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
  return JSON.parse(answer.body) as Record<string, unknown> & { items: JsonItem[] }
}

it('answers a valid JSON Feed 1.1', async () => {
  const feed = await jsonFeed()
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
  expect(feed.title).toBeTruthy()
  expect(feed.language).toBe('zh-CN')
  expect(feed.authors).toEqual([{ name: '政务微门户' }])
  expect(feed.feed_url).toMatch(/\/v1\/feed\.json$/)
  const ids = feed.items.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const item of feed.items) {
    expect(item.id).toMatch(URN)
    expect(() => new URL(item.url)).not.toThrow()
    expect(item.content_html).toMatch(/^<.*来源：/)
    expect(item.date_published).toMatch(INSTANT)
    expect(item.date_modified).toMatch(INSTANT)
  }
})

it('gives the whole of a post, each claim with the way to its sentence', async () => {
  const { items } = await jsonFeed()
  const html = items.find(({ title }) => title.startsWith('甲'))?.content_html ?? ''
  expect(html).toContain(`<blockquote><p>${QUOTE} <a href="http://localhost/pages/document/index?`)
  expect(html).toContain('<strong>658个</strong> 事项 <a href=')
  expect(html).toContain('<tr><td>一</td><td>二</td></tr>')
  expect(html).toContain('<a href="http://localhost/pages/task/index?id=dcd4d5308-31">')
})

interface XmlNode {
  _text?: string
  _cdata?: string
  _attributes?: Record<string, string>
}
type AtomEntry = Record<
  'id' | 'title' | 'updated' | 'published' | 'link' | 'summary' | 'content',
  XmlNode
>
type AtomFeed = XmlNode &
  Record<'id' | 'title' | 'updated' | 'author', XmlNode> & { entry: AtomEntry[]; link: XmlNode[] }

async function atomFeed(own = server, headers: Record<string, string> = {}): Promise<AtomFeed> {
  const answer = await own.ask('GET', '/v1/feed.atom', { headers })
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  return (xml2js(answer.body, { compact: true }) as { feed: AtomFeed }).feed
}

it('answers a valid Atom feed, as RFC 4287 has it', async () => {
  const feed = await atomFeed()
  expect(feed._attributes).toMatchObject({
    xmlns: 'http://www.w3.org/2005/Atom',
    'xml:lang': 'zh-CN',
  })
  expect(feed.link.some(({ _attributes }) => _attributes?.rel === 'self')).toBe(true)
  expect(feed.author).toBeTruthy()
  expect(feed.id._text).toMatch(URN)
  const ids = feed.entry.map(({ id }) => id._text)
  expect(new Set(ids).size).toBe(ids.length)
  for (const one of [feed, ...feed.entry]) {
    expect(one.title._text ?? one.title._cdata).toBeTruthy()
    expect(one.updated._text).toMatch(INSTANT)
  }
  const newest = feed.entry.map(({ updated }) => updated._text ?? '').sort()
  expect(feed.updated._text).toBe(newest.at(-1))
  for (const { id, published, link, summary, content } of feed.entry) {
    expect(id._text).toMatch(URN)
    expect(published._text).toMatch(INSTANT)
    expect(link._attributes?.href).toBeTruthy()
    expect(summary._cdata).toBeTruthy()
    expect(content._attributes).toEqual({ type: 'html' })
  }
  const titles = feed.entry.map(({ title }) => title._cdata)
  expect(titles).toContain('甲&lt;乙&amp;丙]]&gt;&quot;')
})

it('answers a valid RSS 2.0 feed', async () => {
  const { body: xml, headers } = await server.ask('GET', '/v1/feed.rss')
  expect(headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
  interface RssItem {
    guid: XmlNode
    pubDate: XmlNode
    link: XmlNode
    'content:encoded': XmlNode
  }
  const { rss } = xml2js(xml, { compact: true }) as {
    rss: {
      _attributes: unknown
      channel: Record<'title' | 'link' | 'description' | 'language', XmlNode> & { item: RssItem[] }
    }
  }
  expect(rss._attributes).toMatchObject({ version: '2.0' })
  expect(rss.channel.language._text).toBe('zh-CN')
  for (const item of rss.channel.item) {
    expect(item.guid).toMatchObject({
      _text: expect.stringMatching(URN) as string,
      _attributes: { isPermaLink: 'false' },
    })
    expect(Date.parse(item.pubDate._text ?? '')).not.toBeNaN()
    expect(() => new URL(item.link._text ?? '')).not.toThrow()
    expect(item['content:encoded']._cdata).toMatch(/^</)
  }
})

it('knows a post again under another host, and after a revision', async () => {
  const own = await startTestServer({ config: { trustedHops: 1 } })
  const at = (host: string) => ({ 'x-forwarded-proto': 'https', 'x-forwarded-host': host })
  const [one, other] = [at('a.example.cn'), at('b.example.cn')]
  const idsOf = (items: { id: string }[]) => items.map(({ id }) => id)
  const before = idsOf((await jsonFeed(own, one)).items)
  expect(idsOf((await jsonFeed(own, other)).items)).toEqual(before)
  const atom = await atomFeed(own, other)
  expect(atom.entry.map(({ id }) => id._text)).toEqual(before)
  expect((await atomFeed(own, one)).id).toEqual(atom.id)
  await own.close()
  // Another office may name a post alike: its readers must not take one for the other.
  expect((await jsonFeed()).items.map(({ id }) => id)).not.toContain(before[0])
})

it('names by RFC 9562, version 5', () => {
  // The namespace of DNS names, and a pair that Python's uuid module gives too.
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
  expect(uuidOf(dns, 'python.org')).toBe('886313e1-3b8a-5372-9b90-0c9aee199e5d')
})

it.each(kinds)('answers %s with 304 until something changes', async (kind) => {
  const url = `/v1/feed.${kind}`
  const first = await server.ask('GET', url)
  const etag = first.headers.get('etag') ?? ''
  const known = () => server.ask('GET', url, { headers: { 'if-none-match': etag } })
  expect((await known()).status).toBe(304)
  await publish(`more-${kind}`)
  expect((await known()).status).toBe(200)
  await withdrawPosts(server.runtime, [`more-${kind}`])
  expect((await known()).status).toBe(304)
})
