import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { createApp } from '../../../server/src/app'
import { createFront } from '../../../server/src/http/front'
import { listen, type Listening } from '../../../server/src/listen'
import { startTestServer, type TestServer } from '../../server/test-server'
import { addressOf, launch, screens } from '../browser'

let server: TestServer
let listening: Listening
let browser: Browser
let page: Page
const said: string[] = []

beforeAll(async () => {
  server = await startTestServer()
  const web = path.resolve(__dirname, '../../../dist/h5-remote')
  listening = await listen(createApp(server.runtime, web), 0, createFront(server.runtime))
  browser = await launch()
  page = await browser.newPage({ viewport: { width: 375, height: 812 }, reducedMotion: 'reduce' })
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(String(error)))
})
afterAll(async () => {
  await browser.close()
  await listening.close(0)
  await server.close()
})

async function open(screen: string) {
  const reply = await page.goto(`http://localhost:${listening.port}${addressOf(screen)}`)
  await page.locator('main').last().waitFor()
  await page.waitForLoadState('networkidle')
  return reply
}

it.each(screens)(
  'under the server’s policy %s starts, and the console says nothing',
  async (screen) => {
    const reply = await open(screen)
    const policy = reply?.headers()['content-security-policy'] ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("object-src 'none'")
    expect(said.splice(0)).toEqual([])
  },
)

it('a script that was slipped in does not run, and that is heard', async () => {
  await open('home')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken over"'
    document.body.append(script)
  })
  expect(await page.title()).not.toBe('taken over')
  expect(said.splice(0).join()).toContain('Content Security Policy')
})
