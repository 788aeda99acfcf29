import { appendFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { serveWeb } from '../../../scripts/web/serve'
import { launch } from '../browser'
import { ownCopy } from '../own-copy'

const folder = ownCopy()
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const CORRECTION = '/pages/correction/index?id=dcd4d5308-31'
const TWO_HOURS_MS = 2 * 60 * 60 * 1000
const words = (page: Page) => page.getByLabel('哪里与原文不一致')
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isOld: true }))
const isOld = (page: Page) => page.evaluate(() => 'isOld' in window)
const take = (page: Page) => page.getByRole('button', { name: '刷新', exact: true })

/** Puts a newer build where the page came from, and comes back to the page two hours later. */
async function publish(page: Page, port: number, server: { close: () => Promise<void> }) {
  await server.close()
  appendFileSync(path.join(folder, 'sw.js'), '\n// newer')
  const newer = await serveWeb(folder, port)
  await page.clock.setFixedTime(Date.now() + TWO_HOURS_MS)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  return newer
}

it.each([
  ['at the first visit', false],
  ['with another tab open', true],
])(
  'a new build while the page is open is asked about, %s, and nothing is lost',
  async (_, isKnown) => {
    const server = await serveWeb(folder, 0)
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(server.address + CORRECTION)
    await page.evaluate(() => navigator.serviceWorker.ready)
    const other = await context.newPage()
    if (isKnown) {
      await page.reload()
      await other.goto(`${server.address}/pages/tasks/index?view=time`)
      await mark(other)
    }
    await words(page).fill('写到一半')
    await mark(page)
    const newer = await publish(page, Number(new URL(server.address).port), server)
    await take(page).waitFor()
    // Nobody has agreed yet.
    expect(await isOld(page)).toBe(true)
    await take(page).click()
    await page.waitForFunction(() => !('isOld' in window))
    expect(await words(page).inputValue()).toBe('写到一半')
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.ready
      return registration.waiting === null
    })
    await take(page).waitFor({ state: 'detached' })
    if (isKnown) {
      // What the other tab shows is not taken away from under its reader.
      await take(other).waitFor()
      expect(await isOld(other)).toBe(true)
    }
    await context.close()
    await newer.close()
  },
)
