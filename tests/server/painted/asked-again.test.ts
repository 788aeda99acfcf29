import { createApp } from '../../../server/src/app'
import { createLimits } from '../../../server/src/http/request/limits'
import { publishPosts, withdrawPosts } from '../../../server/src/services/publishing/publish-posts'
import { PLAIN, paintedForAll, TASK, type PaintedApp } from './painted-app'

/** What comes where a painted page is asked for again, is not there, or was published anew. */
const painted = paintedForAll()
const open: PaintedApp['open'] = (...request) => painted().open(...request)
const textOf = (address: string) => painted().textOf(address)

const publish = (id: string, title: string, body: string, revise = false) =>
  publishPosts(
    painted().server.runtime,
    [
      {
        file: `${id}.md`,
        markdown: `---\nid: ${id}\nchannel: service\ntitle: '${title}'\nsummary: 摘要\npublishedAt: '2015-11-01'\nsource: dcd4d5308\n---\n\n${body}\n`,
      },
    ],
    { revise },
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
  await withdrawPosts(painted().server.runtime, ['two'])
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
  const limited = createApp({ ...painted().server.runtime, limits: createLimits() }, painted().root)
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
