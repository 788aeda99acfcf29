import { PLAIN, paintedForAll, TASK, type PaintedApp } from './painted-app'

/** What the server paints in the pages that links open. */
const painted = paintedForAll()
const open: PaintedApp['open'] = (...request) => painted().open(...request)
const textOf = (address: string) => painted().textOf(address)

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

it.each([
  // Opens at a sentence: what was painted from the top would jump away.
  '/pages/document/index?id=dcd4d5308&at=1a2b',
])('%s comes as it is: the app says what there is', async (address) => {
  const reply = await open(address)
  expect([reply.status, await reply.text()]).toEqual([200, PLAIN])
})

it('knows every unit and theme of a plan', async () => {
  const reply = await open('/v1/documents/dcd4d5308')
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
