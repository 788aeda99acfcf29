/** `npm run pictures`: the pictures of README (docs/images), from the built web page. Needs Chromium. */
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { serveWeb } from './web/serve'

const ROOT = path.resolve(__dirname, '..')
const IMAGES = path.join(ROOT, 'docs/images')

const phone: Record<string, string> = {
  home: '/',
  tasks: '/pages/tasks/index',
  task: '/pages/task/index?id=dcd4d5308-31',
}

async function main(): Promise<void> {
  mkdirSync(IMAGES, { recursive: true })
  const server = await serveWeb(path.join(ROOT, 'dist/h5'), 0)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const page = await browser.newPage({
    viewport: { width: 375, height: 812 },
    locale: 'zh-CN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  for (const [name, route] of Object.entries(phone)) {
    await page.goto(server.address + route)
    await page.waitForFunction(
      () => document.querySelector('main h2') && !document.getElementById('first-paint'),
    )
    await page.screenshot({ path: path.join(IMAGES, `${name}.png`) })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(server.address + (phone.task ?? '/'))
  await page.locator('.side-list a').first().waitFor()
  await page.screenshot({ path: path.join(IMAGES, 'wide.png') })
  await page.setViewportSize({ width: 375 * 3 + 64, height: 812 + 32 })
  const shown = Object.keys(phone).map((name) => {
    const data = readFileSync(path.join(IMAGES, `${name}.png`)).toString('base64')
    return `<img src="data:image/png;base64,${data}" style="border-radius:12px;border:1px solid #d5dae1">`
  })
  await page.setContent(
    `<body style="margin:16px;display:flex;gap:14px;background:#fff">${shown.join('')}</body>`,
  )
  await page.screenshot({ path: path.join(IMAGES, 'overview.png') })
  await browser.close()
  await server.close()
}

main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exit(1)
})
