import { addressOf, openWeb, type Web } from '../browser'
import { holdScripts } from '../hold-scripts'

/** What one can do, and is told, before any script has come. */
let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

it('does what was pressed while it was only painted, once', async () => {
  const { page, close } = await web.visit()
  const letGo = await holdScripts(page)
  await page.goto(web.address + addressOf('task'), { waitUntil: 'commit' })
  await page.locator('#first-paint').getByLabel('收藏', { exact: true }).click()
  letGo()
  await page.locator('#app').getByLabel('取消收藏', { exact: true }).waitFor()
  await page.locator('#first-paint').waitFor({ state: 'detached' })
  await close()
})

it.each([
  ['task', 'dcd4d5308-99', '没有这项任务'],
  ['theme', 'zz', '没有这个主题'],
  ['unit', 'bad', '没有这个单位'],
  ['post', 'bad', '没有这条动态'],
  ['document', 'bad', '没有这份文件'],
])(
  'says that there is no such %s, before any script and after, with ways on',
  async (screen, id, words) => {
    const { page, close } = await web.visit()
    const letGo = await holdScripts(page)
    const address = `${web.address}/pages/${screen}/index?id=${id}`
    const reply = await page.goto(address, { waitUntil: 'commit' })
    expect(reply?.status()).toBe(404)
    await page.locator('#first-paint').getByText(words, { exact: true }).waitFor()
    expect(await page.title()).toBe(`${words} · 政务微门户`)
    letGo()
    await page.locator('#first-paint').waitFor({ state: 'detached' })
    await page.getByRole('alert').getByText(words, { exact: true }).waitFor()
    await page.getByRole('button', { name: '去搜索' }).click()
    await page.waitForURL(/pages\/search/)
    await close()
  },
)

it('paints home as this reader has chosen, and goes on where she has begun to read', async () => {
  const { page, close, complaints } = await web.visit({ face: { textScale: 1.6, theme: 'dark' } })
  const letGo = await holdScripts(page)
  await page.goto(web.address + addressOf('home'), { waitUntil: 'commit' })
  const painted = page.locator('#first-paint > .screen.is-elder')
  await painted.waitFor()
  const classes = (await painted.getAttribute('class'))?.split(' ')
  expect(classes).toEqual(expect.arrayContaining(['scale-3', 'theme-dark']))
  expect(classes).not.toContain('theme-auto')
  await page.evaluate(() => document.getElementById('first-paint')?.scrollTo(0, 300))
  letGo()
  await page.locator('#first-paint').waitFor({ state: 'detached' })
  // What was painted and what takes its place have the same parts: none is mistaken for the other.
  await page.locator('.feed-post').first().waitFor()
  const top = await page.evaluate(() => document.querySelector('.taro_page')?.scrollTop)
  expect(top).toBe(300)
  expect(complaints).toEqual([])
  await close()
})
