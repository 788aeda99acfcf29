import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { serveWeb } from '../../../scripts/web/serve'
import { addressOf, launch } from '../browser'
import { ownCopy } from '../own-copy'
import { openPortal } from '../portal'

const folder = ownCopy()
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** What there is of the list when the page has been read, before the app runs. Text: it runs in the page. */
const WATCH = `document.addEventListener('DOMContentLoaded', () => {
  const rows = '.feed-post, .task-card, .fact, .skeleton-card'
  window.painted = [...document.querySelectorAll('#first-paint :is(' + rows + ')')]
    .map(({ classList }) => classList[0])
})`
const painted = (page: Page) => page.evaluate<string[]>('window.painted')
const hasStarted = (page: Page) => page.locator('#first-paint').waitFor({ state: 'detached' })

/** The worker is there, and has what most visits begin with. */
async function firstVisit(within: Browser, address: string): Promise<Page> {
  const context = await within.newContext({ locale: 'zh-CN' })
  await context.addInitScript(WATCH)
  const page = await context.newPage()
  await page.goto(address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await hasStarted(page)
  return page
}

const SCREENS = [
  ['/', 'feed-post'],
  [addressOf('home'), 'feed-post'],
  [addressOf('tasks'), 'task-card'],
  [addressOf('inbox'), 'skeleton-card'],
  // Where she came in.
  [addressOf('task'), 'fact'],
] as const

it.each(['by itself', 'with a server'])(
  'the second visit shows its list before any script, without a network too, %s',
  async (how) => {
    const isServed = how === 'with a server'
    const portal = isServed ? await openPortal() : null
    const server = portal ?? (await serveWeb(folder, 0))
    const page = await firstVisit(portal?.browser ?? browser, server.address + addressOf('task'))
    for (const isOffline of [false, true]) {
      await page.context().setOffline(isOffline)
      for (const [address, row] of SCREENS) {
        await page.goto(server.address + address, { waitUntil: 'domcontentloaded' })
        expect(await painted(page)).toContain(row)
      }
    }
    await page.context().close()
    await server.close()
  },
)

it('begins as before where nothing is kept, and with what is painted from then on', async () => {
  const server = await serveWeb(folder, 0)
  const page = await firstVisit(browser, server.address)
  const theme = server.address + addressOf('theme')
  await page.goto(theme)
  expect(await painted(page)).toEqual([])
  await page.getByRole('heading', { level: 1 }).last().waitFor()
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await page.goto(theme)
  expect(await painted(page)).toContain('task-card')
  await hasStarted(page)
  await page.context().close()
  await server.close()
})

it('keeps no page of a newer build, whose scripts this one has not', async () => {
  const server = await serveWeb(folder, 0)
  const page = await firstVisit(browser, server.address)
  await server.close()
  const file = path.join(folder, 'home.html')
  const html = readFileSync(file, 'utf8')
  writeFileSync(file, html.replace(/\/js\/app\./g, '/js/newer.'))
  const newer = await serveWeb(folder, Number(new URL(server.address).port))
  try {
    for (const round of ['asks for it', 'shows what was kept']) {
      await page.goto(server.address)
      expect([round, ...(await painted(page))]).toContain('feed-post')
      await hasStarted(page)
      await page.waitForLoadState('networkidle')
    }
  } finally {
    writeFileSync(file, html)
    await page.context().close()
    await newer.close()
  }
})

it('抹去 takes what was painted along: it tells what was opened', async () => {
  const server = await serveWeb(folder, 0)
  const page = await firstVisit(browser, server.address + addressOf('task'))
  const kept = () =>
    page.evaluate(async () => (await caches.keys()).filter((one) => /^painted-/.test(one)))
  expect(await kept()).toHaveLength(1)
  await page.goto(server.address + addressOf('privacy'))
  await page.getByText('抹去我的全部数据').click()
  await page.getByRole('button', { name: '确定抹去' }).click()
  await page.getByText('全部数据已抹去').first().waitFor()
  expect(await kept()).toEqual([])
  await page.context().close()
  await server.close()
})
