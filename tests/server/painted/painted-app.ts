import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Hono } from 'hono'
import { createApp } from '../../../server/src/app'
import { NAMING_SCREENS } from '../../../server/src/http/painted/naming-screens'
import { bundlePainter } from '../../../scripts/web/painter/bundle'
import { startTestServer, type TestServer } from '../test-server'

/** A page as a build leaves it, with nothing painted. */
export const PLAIN =
  '<!doctype html><html><head><meta name="description" content="站"/><title>站</title>' +
  '<link rel="preload" as="script" href="/js/a.js">' +
  '<link rel="preload" as="script" fetchpriority="low" href="/js/b.js"></head><body><div id="app"></div></body></html>'
export const TASK = '/pages/task/index?id=dcd4d5308-31'

export interface PaintedApp {
  server: TestServer
  app: Hono
  /** Where its pages lie. */
  root: string
  open: (address: string, headers?: Record<string, string>) => Promise<Response>
  textOf: (address: string) => Promise<string>
  close: () => Promise<void>
}

/** A server that paints, on pages of no build: what is painted in them is its own. */
async function startPaintedApp(): Promise<PaintedApp> {
  const root = mkdtempSync(path.join(tmpdir(), 'painted-'))
  mkdirSync(path.join(root, 'missing'))
  for (const screen of [...NAMING_SCREENS, 'tasks']) {
    mkdirSync(path.join(root, 'pages', screen), { recursive: true })
    writeFileSync(path.join(root, `pages/${screen}/index.html`), PLAIN)
    writeFileSync(path.join(root, `missing/${screen}.html`), `missing ${screen}`)
  }
  writeFileSync(path.join(root, 'index.html'), 'index.html')
  writeFileSync(path.join(root, 'home.html'), PLAIN)
  bundlePainter(root)
  const server = await startTestServer({ config: { publicUrl: 'https://portal.example' } })
  const app = createApp(server.runtime, root)
  const open = async (address: string, headers: Record<string, string> = {}) =>
    app.request(address, { headers })
  return {
    server,
    app,
    root,
    open,
    textOf: async (address) => (await open(address)).text(),
    async close() {
      await server.close()
      rmSync(root, { recursive: true })
    },
  }
}

/** One for all tests of a file: what it gives back is there from the first test on. */
export function paintedForAll(): () => PaintedApp {
  let painted: PaintedApp
  beforeAll(async () => {
    painted = await startPaintedApp()
  })
  afterAll(() => painted.close())
  return () => painted
}
