import path from 'node:path'
import type { Browser } from 'playwright-core'
import { createApp } from '../../server/src/app'
import type { Limits } from '../../server/src/http/request/limits'
import { listen } from '../../server/src/listen'
import { startTestServer, type TestServer } from '../server/test-server'
import { launch } from './browser'

/** The web page as the server gives it, over a database of its own, and a browser to open it with. */
export interface Portal {
  server: TestServer
  browser: Browser
  address: string
  close: () => Promise<void>
}

/** `limits`: those of reads and writes, where they are what is tried. */
export async function openPortal(limits: Limits | null = null): Promise<Portal> {
  const server = await startTestServer({ limits })
  const web = path.resolve(__dirname, '../../dist/h5-remote')
  const listening = await listen(createApp(server.runtime, web), 0)
  const browser = await launch()
  return {
    server,
    browser,
    address: `http://localhost:${listening.port}`,
    async close() {
      await browser.close()
      await listening.close(0)
      await server.close()
    },
  }
}
