import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { addressOf, openWeb, screens, type Face, type Web } from '../browser'
import { holdScripts } from '../hold-scripts'
import { answerLate } from '../slow-network'
import { MOST_SHIFT, WATCH } from '../watch-moves'

const ROOT = path.resolve(__dirname, '../../..')
const scriptsOf = (screen: string) =>
  [
    ...readFileSync(path.join(ROOT, `dist/h5/pages/${screen}/index.html`), 'utf8').matchAll(
      /(?:as="script"[^>]* href|name="later" content)="([^"]+)"/g,
    ),
  ].map(([, file]) => file ?? '')
/** What every screen fetches: the API is not asked at once on all of them. */
const common = scriptsOf('privacy').filter((file) =>
  screens.every((screen) => scriptsOf(screen).includes(file)),
)

let web: Web
/** Slow enough that what comes late is seen to come late. */
let slow: Web
beforeAll(async () => {
  web = await openWeb()
  slow = await openWeb(answerLate)
})
afterAll(() => Promise.all([web.close(), slow.close()]))

it.each(screens)('nothing moves while %s appears, and its files come early', async (screen) => {
  const { page, open, close, complaints } = await slow.visit()
  await page.addInitScript(WATCH)
  await open(addressOf(screen))
  expect(await page.evaluate<number>('window.shifted')).toBeLessThanOrEqual(MOST_SHIFT)
  const { early, run } = await page.evaluate<{ early: string[]; run: string[] }>(`({
    early: [...document.querySelectorAll('link[rel=preload][as=script]')].map((link) => link.href),
    run: window.run,
  })`)
  expect(early.length).toBeGreaterThan(0)
  const idle = early.filter((file) => !run.includes(file)).map((file) => new URL(file).pathname)
  expect(idle.filter((file) => !common.includes(file))).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

const painted = [
  'home.html',
  ...screens.filter((one) => one !== 'home').map((one) => `pages/${one}/index.html`),
]
it.each(painted)('%s needs no other file to be seen', (file) => {
  const html = readFileSync(path.join(ROOT, 'dist/h5', file), 'utf8')
  expect(html).toContain('<style data-href="/css/shared.')
  expect(html).not.toContain('rel="stylesheet"')
})

it('asks for no style sheet that came with the page', async () => {
  const { page, open, close } = await web.visit()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await open('/')
  const html = readFileSync(path.join(ROOT, 'dist/h5/home.html'), 'utf8')
  const came = [...html.matchAll(/data-href="(\/css\/[^"]+)"/g)].map(([, file]) => file)
  expect(came.length).toBeGreaterThan(1)
  expect(asked.filter((file) => came.includes(file))).toEqual([])
  await close()
})

/** Where the screen's links lead, and what they are called for who hears them. */
const namesOf = (page: Page) =>
  page
    .locator('.main')
    .last()
    .locator('a')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href'), link.getAttribute('aria-label')]),
    )

/** What a browser's own setting of 200 % does: a root of 32 px before anything is drawn. */
const LARGE_LETTERS = `new MutationObserver(() => (document.documentElement.style.fontSize = '32px'))
  .observe(document, { childList: true })`
type Look = { width: number; face: Face; browser?: string }

/** Painted with what they show. */
const whole = ['task', 'post', 'document', 'theme', 'unit', 'tasks']
const linked = [
  ...whole.map(addressOf),
  '/pages/tasks/index?view=unit',
  '/pages/tasks/index?view=time',
]

describe.each(linked)('%s, opened by a link', (link) => {
  it.each<Look>([
    { width: 375, face: { theme: 'light' } },
    { width: 320, face: { theme: 'dark', textScale: 1.6 } },
    { width: 1280, face: { theme: 'light' } },
    { width: 320, face: { theme: 'light' }, browser: 'delete Intl.Segmenter' },
    { width: 375, face: { theme: 'light' }, browser: LARGE_LETTERS },
  ])('looks the same before the app has started, %j', async ({ width, face, browser = '' }) => {
    const { page, close, complaints } = await web.visit({ width, face })
    await page.addInitScript(browser)
    const letGo = await holdScripts(page)
    await page.goto(web.address + link, { waitUntil: 'commit' })
    await page.locator('#first-paint .main :is(h1, h2)').first().waitFor()
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length)
    // The list beside is as its reader has left it, which nobody else knows.
    const look = () => page.screenshot({ mask: [page.locator('.side-list')] })
    const painted = await look()
    const names = await namesOf(page)
    letGo()
    await page.locator('#first-paint').waitFor({ state: 'detached' })
    await page.evaluate(() => new Promise(requestAnimationFrame))
    expect(await namesOf(page)).toEqual(names)
    expect(Buffer.compare(await look(), painted)).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })
})

const framed = screens.filter((screen) => screen !== 'home' && !whole.includes(screen))

it.each(framed)(
  '%s has its bar, its name and grey lines before any script has come',
  async (screen) => {
    const face: Face = { theme: 'dark', textScale: 1.6 }
    const { page, close, complaints } = await web.visit({ width: 320, face })
    const letGo = await holdScripts(page)
    await page.goto(web.address + addressOf(screen), { waitUntil: 'commit' })
    const frame = page.locator('#first-paint > .screen.theme-dark.scale-3.is-elder')
    await frame.waitFor()
    const title = (await frame.locator('.top-bar-title').textContent()) ?? ''
    expect(title).not.toBe('')
    expect(await page.title()).toBe(`${title} · 政务微门户`)
    await frame.getByRole('status', { name: '正在载入' }).waitFor()
    const isTab = ['inbox', 'me'].includes(screen)
    expect(await frame.getByRole('link', { name: '首页', exact: true }).isVisible()).toBe(isTab)
    expect(await frame.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(
      'rgb(14, 17, 21)',
    )
    letGo()
    await page.locator('#first-paint').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await close()
  },
)

it('has the open task in sight in the list beside it, and leaves the page where it is', async () => {
  const { page, open, close } = await web.visit({ width: 1280, height: 800 })
  await open(addressOf('task'))
  const row = await page.locator('.side-list [aria-current]').boundingBox()
  expect(row?.y).toBeGreaterThan(0)
  expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThan(800)
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await close()
})
