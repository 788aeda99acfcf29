import type { Page } from 'playwright-core'
import { openPortal, type Portal } from '../portal'

let portal: Portal
beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal.close())

/** Adds up what moves while nobody does anything, but for the lines in their own room. Text: it runs in the page. */
const WATCH = `window.shifted = 0
new PerformanceObserver((list) => {
  for (const { hadRecentInput, sources, value } of list.getEntries()) {
    const isElse = sources.some(({ node }) => !node?.closest?.('.foot'))
    if (!hadRecentInput && isElse) window.shifted += value
  }
}).observe({ type: 'layout-shift', buffered: true })`

const SCREENS = ['home/index', 'tasks/index', 'task/index?id=dcd4d5308-31', 'unit/index?id=huangpu']

/** As many as are seen: a page kept behind another has a line of its own. */
const line = (page: Page) => page.locator('.stale:visible')
/** What is between the line and the columns under it, or the edge of the window. */
async function under(page: Page): Promise<number> {
  const box = await line(page).boundingBox()
  const foot = await page.evaluate(() => {
    const columns = document
      .querySelector('.taro_page:last-child .tab-bar')
      ?.getBoundingClientRect()
    const isBelow = columns && columns.height > 0 && columns.width > columns.height
    return isBelow ? columns.top : window.innerHeight
  })
  return Math.round(foot - ((box?.y ?? 0) + (box?.height ?? 0)))
}

async function cutOff(width: number, height: number): Promise<Page> {
  const context = await portal.browser.newContext({
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    viewport: { width, height },
  })
  await context.addInitScript(WATCH)
  const page = await context.newPage()
  for (const screen of [...SCREENS, 'post/index?id=dcd4d5308-notice']) {
    await page.goto(`${portal.address}/pages/${screen}`)
    await page.locator('#first-paint').waitFor({ state: 'detached' })
    // All that it shows has come, and is kept.
    await page.waitForLoadState('networkidle')
  }
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => localStorage.getItem('reply:/v1/feed') !== null)
  await context.setOffline(true)
  return page
}

it.each([
  [375, 812],
  [1280, 800],
])('says 离线 in one place on every screen, and moves nothing, %d wide', async (width, height) => {
  const page = await cutOff(width, height)
  for (const screen of [...SCREENS, 'post/index?id=dcd4d5308-notice']) {
    await page.goto(`${portal.address}/pages/${screen}`)
    await line(page)
      .getByText(/^离线 · 更新于\d+月\d+日 \d\d:\d\d$/)
      .waitFor()
    expect(await line(page).count()).toBe(1)
    expect(await under(page)).toBe(0)
    await page.waitForTimeout(300)
    expect(await page.evaluate('window.shifted')).toBeLessThanOrEqual(0.001)
  }
  await page.context().close()
})

it('is heard once, goes when the network is back, and is heard again when it goes anew', async () => {
  const page = await cutOff(375, 812)
  await page.goto(`${portal.address}/pages/tasks/index`)
  const heard = page.getByRole('status').filter({ hasText: '离线' })
  await heard.waitFor()
  await page.locator('.task-card').first().click()
  // Its address comes before it does.
  await page.locator('.task-title:visible').waitFor()
  await page
    .locator('.stale:visible')
    .getByText(/^离线 · /)
    .waitFor()
  expect(
    await page
      .locator('.taro_page:visible')
      .last()
      .getByRole('status')
      .filter({ hasText: '离线' })
      .count(),
  ).toBe(0)
  await page.context().setOffline(false)
  await page.locator('.stale:visible').waitFor({ state: 'detached' })
  await page.context().setOffline(true)
  await page.getByRole('link', { name: /原文/ }).last().click()
  await heard.last().waitFor()
  await page.context().close()
})
