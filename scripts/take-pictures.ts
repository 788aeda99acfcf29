/** `npm run pictures`: the six pictures of README (docs/images), from the built web page. Needs Chromium. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { pictures, takePicture } from './web/pictures'
import { serveWeb } from './web/serve'

const ROOT = path.resolve(__dirname, '..')
const IMAGES = path.join(ROOT, 'docs/images')

async function main(): Promise<void> {
  mkdirSync(IMAGES, { recursive: true })
  const server = await serveWeb(path.join(ROOT, 'dist/h5'), 0)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  for (const picture of pictures) {
    const bytes = await takePicture(browser, server.address, picture)
    writeFileSync(path.join(IMAGES, `${picture.name}.png`), bytes)
  }
  await browser.close()
  await server.close()
}

main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exit(1)
})
