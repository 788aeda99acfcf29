import type { CDPSession } from 'playwright-core'
import { publishPosts } from '../../../server/src/services/publishing/publish-posts'
import { openPortal, type Portal } from '../portal'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal.close())

async function open(route: string) {
  const context = await portal.browser.newContext({
    viewport: { width: 375, height: 812 },
    hasTouch: true,
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.goto(portal.address + route)
  // What is only painted hears no finger and no 'beforeprint': the app's own screen has to stand.
  await page.locator('#first-paint').waitFor({ state: 'detached' })
  return page
}

/** A finger goes down at `from` px and is lifted `way` px below. */
async function pull(session: CDPSession, from: number, way: number): Promise<void> {
  const at = (y: number) => [{ x: 180, y }]
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: object[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: touchPoints as { x: number; y: number }[],
    })
  await send('touchStart', at(from))
  for (let step = 1; step <= 8; step += 1) await send('touchMove', at(from + (way * step) / 8))
  await send('touchEnd', [])
}

const POST = `---
id: pulled
channel: service
title: 刚刚发布的一条
summary: 摘要
publishedAt: '2015-11-15'
source: dcd4d5308
---

> 请结合实际认真落实。
`

it('pulling the feed down brings what was published since, and says how much', async () => {
  const page = await open('/pages/home/index')
  await page.locator('.feed-post').first().waitFor()
  const { faults } = await publishPosts(portal.server.runtime, [
    { file: 'pulled.md', markdown: POST },
  ])
  expect(faults).toEqual([])
  const session = await page.context().newCDPSession(page)
  // Too short a way is no wish.
  await pull(session, 300, 60)
  expect(await page.getByText('刚刚发布的一条').count()).toBe(0)
  await pull(session, 300, 240)
  await page.locator('.feed-post').filter({ hasText: '刚刚发布的一条' }).waitFor()
  await page.getByText('新动态 1 条').waitFor()
  await page.context().close()
})

it.each([
  ['/pages/task/index?id=dcd4d5308-31', '开展政府网站微门户建设', 2, 3],
  ['/pages/document/index?id=dcd4d5308', '电子政务重点工作安排', 8, 24],
])('on paper %s is whole: words on white, nothing to press', async (route, words, least, most) => {
  const page = await open(route)
  await page.getByText(words).first().waitFor()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const bar of ['.top-bar', '.tab-bar', '.skip-link', '.actions', '.source-find']) {
    expect([bar, await page.locator(bar).filter({ visible: true }).count()]).toEqual([bar, 0])
  }
  const paper = await page
    .locator('.screen')
    .last()
    .evaluate((screen) => {
      const { color, backgroundColor } = getComputedStyle(screen)
      const text = screen.querySelector('main p') ?? screen
      return { color, backgroundColor, words: getComputedStyle(text).color }
    })
  expect(paper).toMatchObject({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgba(0, 0, 0, 0)' })
  // On a dark phone too: dark letters, or the paper stays empty.
  const [red = 255] = /\d+/.exec(paper.words) ?? []
  expect(Number(red)).toBeLessThan(128)
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)
  expect(pages?.length).toBeGreaterThanOrEqual(least)
  expect(pages?.length).toBeLessThanOrEqual(most)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over).toBeLessThanOrEqual(0)
  await page.context().close()
})

it('paper says where it is from and when it was printed, and names who may be meant', async () => {
  const page = await open('/pages/task/index?id=dcd4d5308-31')
  await page.getByText('由谁负责').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const foot = page.locator('.print-foot').last()
  expect(await foot.textContent()).toMatch(/\/pages\/task\/index\?id=dcd4d5308-31 · 打印于\d{4}\//)
  expect(await foot.isVisible()).toBe(true)
  const named = page.locator('.members-named').first()
  expect(await named.textContent()).toMatch(/^黄浦区、(?:.+、){15}崇明县$/)
  expect(await named.isVisible()).toBe(true)
  const pressed = page.locator(
    '.follow-chip, .members-toggle, .source-copy, a[href^="/pages/correction/"]',
  )
  expect(await pressed.filter({ visible: true }).count()).toBe(0)
  await page.context().close()
})

it('an answer is on paper with all that it lists, and without what opens the rest', async () => {
  const page = await open(`/pages/search/index?q=${encodeURIComponent('黄浦区有哪些任务')}`)
  await page.getByRole('button', { name: /^全部 \d+ 项$/ }).waitFor()
  await page.emulateMedia({ media: 'print' })
  await page.locator('.answer-task').nth(12).waitFor()
  const pressed = page.locator('.answer-more, .filter-open, .result-more')
  expect(await pressed.filter({ visible: true }).count()).toBe(0)
  await page.context().close()
})

it('figures are on paper as tables with their names, all of them, within its width', async () => {
  const page = await open('/pages/figures/index')
  await page.getByText('目标与上一年').waitFor()
  await page.emulateMedia({ media: 'print' })
  await page.locator('.chart').nth(8).waitFor()
  const drawn = page.locator('.chart-frame, .chart-actions, .more')
  expect(await drawn.filter({ visible: true }).count()).toBe(0)
  const charts = await page.locator('.chart').count()
  expect(await page.locator('.chart .chart-table').filter({ visible: true }).count()).toBe(charts)
  const over = await page
    .locator('.chart-table')
    .evaluateAll((tables) =>
      tables.filter((table) => table.getBoundingClientRect().right > window.innerWidth),
    )
  expect(over).toHaveLength(0)
  const name = await page
    .locator('.chart')
    .first()
    .evaluate((chart) => getComputedStyle(chart, '::before').content)
  expect(name.length).toBeGreaterThan(4)
  await page.context().close()
})
