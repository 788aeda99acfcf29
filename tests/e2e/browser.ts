import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { MiddlewareHandler } from 'hono'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { serveWeb } from '../../scripts/web/serve'

const ROOT = path.resolve(__dirname, '../..')
export const ARTIFACTS = path.join(ROOT, 'artifacts/screens')

/** Every screen that is there: one that is added is looked at without being listed anywhere. */
export const screens = readdirSync(path.join(ROOT, 'src/pages')).filter((name) =>
  existsSync(path.join(ROOT, 'src/pages', name, 'index.config.ts')),
)

const samples: Record<string, string> = {
  task: 'id=dcd4d5308-31',
  theme: 'id=dcd4d5308-p1t1',
  unit: 'id=huangpu',
  post: 'id=dcd4d5308-notice',
  search: `q=${encodeURIComponent('微门户')}`,
  document: 'id=dcd4d5308',
  report: 'id=dcd4d5308-28',
  correction: 'id=dcd4d5308-31',
}

export function addressOf(screen: string): string {
  const query = samples[screen]
  return `/pages/${screen}/index${query ? `?${query}` : ''}`
}

export interface Face {
  textScale?: 1 | 1.4 | 1.6 | 1.9
  theme?: 'auto' | 'light' | 'dark'
}

export interface Visit {
  page: Page
  context: BrowserContext
  /** Console errors, uncaught errors, and requests to any other host. */
  complaints: string[]
  /** Opens an address and waits until its content is there. */
  open: (route: string) => Promise<void>
  close: () => Promise<void>
}

export interface Web {
  address: string
  visit: (options?: {
    width?: number
    height?: number
    face?: Face
    mobile?: boolean
    /** As a browser without service workers: what the test holds back is not answered by one. */
    withoutWorker?: boolean
  }) => Promise<Visit>
  close: () => Promise<void>
}

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place))
  if (!executablePath) {
    throw new Error('No Chromium found: install it (apt install chromium), or name it in CHROMIUM.')
  }
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}

/** Content is there when nothing is a skeleton and the first paint has given way. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main') !== null &&
      document.getElementById('first-paint') === null &&
      document.querySelector(
        '.taro_page:last-child .skeleton, .taro_page:last-child [aria-busy="true"]',
      ) === null,
    undefined,
    { timeout: 60_000 },
  )
}

/** Serves dist/h5, through `each` where it is given, and opens a browser on it. */
export async function openWeb(each?: MiddlewareHandler): Promise<Web> {
  const server = await serveWeb(path.join(ROOT, 'dist/h5'), 0, each)
  const browser = await launch()
  return webAt(server.address, browser, async () => {
    await browser.close()
    await server.close()
  })
}

/** What is served at an address, as phones and PCs of ours visit it. */
export function webAt(address: string, browser: Browser, close: () => Promise<void>): Web {
  return {
    address,
    async visit({
      width = 375,
      height = 812,
      face = {},
      mobile = true,
      withoutWorker = false,
    } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        hasTouch: mobile,
        reducedMotion: 'reduce',
        deviceScaleFactor: 2,
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      const kept = JSON.stringify({
        data: JSON.stringify({ textScale: 1, theme: 'auto', ...face }),
      })
      await context.addInitScript((value) => {
        if (localStorage.getItem('display') === null) localStorage.setItem('display', value)
      }, kept)
      if (withoutWorker) {
        await context.addInitScript(() => {
          Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
        })
      }
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error')
          complaints.push(`${message.text()} ${message.location().url}`)
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('request', (request) => {
        const url = request.url()
        if (/^https?:/.test(url) && !url.startsWith(address)) complaints.push(`other host: ${url}`)
      })
      return {
        page,
        context,
        complaints,
        async open(route) {
          await page.goto(address + route)
          await settle(page)
        },
        close: () => context.close(),
      }
    },
    close,
  }
}
