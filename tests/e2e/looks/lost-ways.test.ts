import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { openWeb, type Face, type Web } from '../browser'
import { holdScripts } from '../hold-scripts'

/** What the screens' own addresses do not show: links that lead nowhere, and what is said above home. */
let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

const faces: [string, Face, number][] = [
  ['light', { theme: 'light' }, 375],
  ['dark', { theme: 'dark' }, 375],
  ['长辈版', { theme: 'light', textScale: 1.9 }, 320],
  ['长辈版, dark', { theme: 'dark', textScale: 1.9 }, 320],
  ['wide', { theme: 'light' }, 1280],
  ['wide, dark', { theme: 'dark' }, 1280],
]

const lost: [string, string][] = [
  ['task', '没有这项任务'],
  ['theme', '没有这个主题'],
  ['unit', '没有这个单位'],
  ['post', '没有这条动态'],
  ['document', '没有这份文件'],
]

async function looksClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    ),
  ).toEqual([])
  const over = () => document.documentElement.scrollWidth - window.innerWidth
  expect(await page.evaluate(over)).toBeLessThanOrEqual(0)
}

describe.each(faces)('%s', (_, face, width) => {
  const visit = () => web.visit({ face, width, height: 812, mobile: width < 900 })

  it.each(lost)('no such %s: axe finds nothing, painted or live', async (screen, words) => {
    const { page, close } = await visit()
    const letGo = await holdScripts(page)
    await page.goto(`${web.address}/pages/${screen}/index?id=bad`, { waitUntil: 'commit' })
    await page.locator('#first-paint').getByText(words, { exact: true }).waitFor()
    await looksClean(page)
    letGo()
    await page.locator('#first-paint').waitFor({ state: 'detached' })
    await page.getByRole('alert').getByText(words, { exact: true }).waitFor()
    await looksClean(page)
    await close()
  })

  it('an address that leads nowhere: axe finds nothing while home says so', async () => {
    const { page, close } = await visit()
    await page.goto(`${web.address}/nothing/here`)
    await page.getByText('没有这个页面，已回到首页').waitFor()
    await page.getByRole('link', { name: '看全部任务' }).waitFor()
    await looksClean(page)
    await close()
  })

  it('the day home is shown for: axe finds nothing, painted or live', async () => {
    const { page, close } = await visit()
    const letGo = await holdScripts(page)
    await page.goto(web.address, { waitUntil: 'commit' })
    await page.locator('#first-paint .feed-post').first().waitFor()
    await looksClean(page)
    letGo()
    await page.locator('#first-paint').waitFor({ state: 'detached' })
    const day = page.getByRole('link', { name: /^演示日期：/ })
    await day.waitFor()
    expect((await day.boundingBox())?.height).toBeGreaterThanOrEqual(face.textScale ? 60 : 44)
    await looksClean(page)
    await close()
  })
})
