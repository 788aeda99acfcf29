import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Hono } from 'hono'
import { createApp } from '../../server/src/app'
import { createLimits } from '../../server/src/http/request/limits'
import { NAMING_SCREENS } from '../../server/src/http/painted/naming-screens'
import { publishPosts, withdrawPosts } from '../../server/src/services/publishing/publish-posts'
import { bundlePainter } from '../../scripts/web/painter/bundle'
import { startTestServer, type TestServer } from './test-server'

const PLAIN =
  '<!doctype html><html><head><meta name="description" content="站"/><title>站</title>' +
  '<link rel="preload" as="script" href="/js/a.js">' +
  '<link rel="preload" as="script" fetchpriority="low" href="/js/b.js"></head><body><div id="app"></div></body></html>'
const root = mkdtempSync(path.join(tmpdir(), 'painted-'))
const TASK = '/pages/task/index?id=dcd4d5308-31'

let server: TestServer
let app: Hono
beforeAll(async () => {
  mkdirSync(path.join(root, 'missing'))
  for (const screen of [...NAMING_SCREENS, 'tasks']) {
    mkdirSync(path.join(root, 'pages', screen), { recursive: true })
    writeFileSync(path.join(root, `pages/${screen}/index.html`), PLAIN)
    writeFileSync(path.join(root, `missing/${screen}.html`), `missing ${screen}`)
  }
  writeFileSync(path.join(root, 'index.html'), 'index.html')
  writeFileSync(path.join(root, 'home.html'), PLAIN)
  bundlePainter(root)
  server = await startTestServer({ config: { publicUrl: 'https://portal.example' } })
  app = createApp(server.runtime, root)
})
afterAll(async () => {
  await server.close()
  rmSync(root, { recursive: true })
})

const open = (address: string, headers: Record<string, string> = {}) =>
  app.request(address, { headers })
const textOf = async (address: string) => (await open(address)).text()

const publish = (id: string, title: string, body: string, revise = false) =>
  publishPosts(
    server.runtime,
    [
      {
        file: `${id}.md`,
        markdown: `---\nid: ${id}\nchannel: service\ntitle: '${title}'\nsummary: 摘要\npublishedAt: '2015-11-01'\nsource: dcd4d5308\n---\n\n${body}\n`,
      },
    ],
    { revise },
  )

it('paints a task in its page, under its own name', async () => {
  const html = await textOf(TASK)
  expect(html).toContain('<title>第31项 开展政府网站微门户建设 · 政务微门户</title>')
  expect(html).toContain('<meta property="og:title" content="第31项 开展政府网站微门户建设">')
  expect(html).toMatch(/<meta name="description" content="开展政府网站微门户建设,制定.*第31项"/)
  const whole = 'https://portal.example/pages/task/index?id=dcd4d5308-31'
  expect(html).toContain(`<meta property="og:url" content="${whole}">`)
  const painted = /<div id="first-paint">(.*)<\/div><div id="app"><\/div>/.exec(html)?.[1] ?? ''
  expect(painted).toMatch(/^<div class="screen theme-auto scale-1[ "]/)
  for (const words of ['初步构建政府信息及时推送', '2015年12月31日（推定）', '市政府办公厅']) {
    expect(painted).toContain(words)
  }
  // The app's own screen has the same parts, by these names; and one first heading is enough.
  expect(painted).not.toMatch(/ id="/)
  expect(painted.match(/<h1/g)).toHaveLength(1)
  // What is painted comes first.
  expect(html).toContain('<link rel="preload" as="script" fetchpriority="low" href="/js/a.js">')
  // What runs later is fetched once the painting has been seen.
  expect(html).toContain('<meta name="later" content="/js/b.js">')
  expect(html).not.toMatch(/<link [^>]*b\.js/)
})

it.each([
  ['document/index?id=dcd4d5308', '2015年上海市政府电子政务重点工作安排'],
  ['post/index?id=dcd4d5308-notice', ''],
  ['theme/index?id=dcd4d5308-p1t1', '推进网上政务大厅建设'],
  ['unit/index?id=huangpu', '黄浦区的任务'],
  ['tasks/index', '任务'],
])('paints %s', async (address, title) => {
  const html = await textOf(`/pages/${address}`)
  expect(html).toContain('<div id="first-paint"><div class="screen ')
  expect(html).toContain(`<title>${title}`)
  expect(html.match(/<h1/g)).toHaveLength(1)
})

it.each([
  ['', 'class="theme-group"', '主题'],
  ['?view=theme', 'class="theme-group"', '主题'],
  ['?view=unit', 'href="/pages/unit/index?id=', '单位'],
  ['?view=time', '硬任务：', '时间'],
  // As it was before the one that was painted last.
  ['?from=timeline', 'class="theme-group"', '主题'],
])('paints the list that %j says', async (query, words, view) => {
  const html = await textOf(`/pages/tasks/index${query}`)
  expect(html).toContain(words)
  expect(html).toMatch(new RegExp(`aria-selected="true"[^>]*>${view}<`))
})

it.each(['unit=huangpu', 'view=time&hasTarget=true', 'certainty=certain', 'followed=true'])(
  'leaves the list that %s narrows to the app',
  async (query) => expect(await textOf(`/pages/tasks/index?${query}`)).toBe(PLAIN),
)

it.each(['/', '/pages/home/index', '/?from=timeline'])(
  'paints home at %s, with what is published now',
  async (address) => {
    const html = await textOf(address)
    expect(html).toContain('<title>政务微门户</title>')
    expect(html).toContain('<div id="first-paint"><div class="screen ')
    expect(html).toContain('href="/pages/post/index?id=dcd4d5308-notice"')
    expect(html).not.toContain('class="skeleton"')
    expect(html.match(/<h1/g)).toHaveLength(1)
  },
)

it('answers under the policy, and is asked again by its ETag', async () => {
  const first = await open(TASK, { 'accept-encoding': 'gzip' })
  expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(first.headers.get('content-encoding')).toBe('gzip')
  expect(first.headers.get('cache-control')).toBe('no-cache')
  expect(first.headers.get('vary')).toBe('Accept-Encoding')
  expect(first.headers.get('content-security-policy')).toContain("script-src 'self';")
  const etag = first.headers.get('etag') ?? ''
  const again = await open(TASK, { 'accept-encoding': 'gzip', 'if-none-match': etag })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const other = await open('/pages/task/index?id=dcd4d5308-30', { 'if-none-match': etag })
  expect(other.status).toBe(200)
})

it.each([
  '/pages/task/index',
  '/pages/task/index?id=dcd4d5308-99',
  '/pages/task/index?id=nothing-1',
  '/pages/task/index?id=..%2f..%2fsecret',
  '/pages/task/index?id=%3Cscript%3E',
  '/pages/document/index?id=nothing',
  '/pages/post/index?id=nothing',
  '/pages/post/index?id=dcd4d5308-31',
  '/pages/theme/index?id=dcd4d5308-p9t9',
  '/pages/theme/index?id=nothing-p1t1',
  '/pages/unit/index?id=zz',
])('%s is not there, and says of what kind it is not', async (address) => {
  const reply = await open(address)
  const screen = /pages\/(\w+)/.exec(address)?.[1] ?? ''
  expect([reply.status, await reply.text()]).toEqual([404, `missing ${screen}`])
  const again = await open(address, { 'if-none-match': reply.headers.get('etag') ?? '' })
  expect(again.status).toBe(404)
})

it.each([
  // Opens at a sentence: what was painted from the top would jump away.
  '/pages/document/index?id=dcd4d5308&at=1a2b',
])('%s comes as it is: the app says what there is', async (address) => {
  const reply = await open(address)
  expect([reply.status, await reply.text()]).toEqual([200, PLAIN])
})

it('knows every unit and theme of a plan', async () => {
  const reply = await app.request('/v1/documents/dcd4d5308')
  const { document } = (await reply.json()) as {
    document: { units: { id: string }[]; parts: { themes: { id: string }[] }[] }
  }
  const addresses = [
    ...document.units.map(({ id }) => `/pages/unit/index?id=${id}`),
    ...document.parts.flatMap(({ themes }) =>
      themes.map(({ id }) => `/pages/theme/index?id=${id}`),
    ),
  ]
  const statuses = await Promise.all(addresses.map(async (one) => (await open(one)).status))
  expect(addresses.length).toBeGreaterThan(60)
  expect(statuses.filter((status) => status !== 200)).toEqual([])
})

it('takes a link that a chat has added to', async () => {
  expect(await textOf(`${TASK}&from=timeline&isappinstalled=0`)).toBe(await textOf(TASK))
})

it('follows what is published: a revision at once, and nothing of a withdrawn post', async () => {
  const address = '/pages/post/index?id=two'
  expect(await textOf(address)).toBe('missing post')
  await publish('two', '第一个题目', '> 请结合实际认真落实。')
  const first = await open(address)
  expect(await first.text()).toContain('<title>第一个题目 · 政务微门户</title>')
  await publish('two', '第二个题目', '> 请结合实际认真落实。', true)
  const second = await open(address, { 'if-none-match': first.headers.get('etag') ?? '' })
  expect(second.status).toBe(200)
  expect(await second.text()).toContain('<title>第二个题目 · 政务微门户</title>')
  await withdrawPosts(server.runtime, ['two'])
  expect(await textOf(address)).toBe(PLAIN)
})

it('takes words for words, whatever signs are in them', async () => {
  await publish('odd', '</title><script>$& "x" &lt; </head>', '> 请结合实际认真落实。')
  const html = await textOf('/pages/post/index?id=odd')
  expect(html).toContain('<div id="first-paint">')
  expect(html).not.toContain('<script>')
  expect(html.match(/<\/(?:title|head)>/g)).toHaveLength(2)
  expect(html).toContain('$&#38; &#34;x&#34; &#38;lt; &#60;/head&#62; · 政务微门户</title>')
})

it('gives its painter out to nobody', async () => {
  expect(await textOf('/painter.cjs')).toBe('index.html')
  expect(await textOf('/pages/../painter.cjs')).toBe('index.html')
  expect(await textOf('/x/..%2fpainter.cjs')).toBe('index.html')
})

it('paints no more than one may read; the page itself always comes', async () => {
  expect(await textOf(TASK)).toContain('first-paint')
  const limited = createApp({ ...server.runtime, limits: createLimits() }, root)
  const one = async (no: number) =>
    (await limited.request(`/pages/task/index?id=none${no}-1`)).status
  expect(await one(0)).toBe(404)
  for (let no = 1; no < 130; no += 1) await one(no)
  // Nobody is told that there is none who was not looked up.
  expect(await one(130)).toBe(200)
  const fresh = await limited.request('/pages/task/index?id=dcd4d5308-12')
  expect([fresh.status, await fresh.text()]).toEqual([200, PLAIN])
  // What is painted already costs nothing.
  expect(await (await limited.request(TASK)).text()).toContain('first-paint')
})
