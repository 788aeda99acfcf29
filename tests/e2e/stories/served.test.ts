import { webAt, type Visit, type Web } from '../browser'
import { openPortal, type Portal } from '../portal'
import { slowNetwork } from '../slow-network'
import { stories } from './tales'

let portal: Portal
let web: Web
beforeAll(async () => {
  portal = await openPortal()
  web = webAt(portal.address, portal.browser, portal.close)
})
afterAll(() => web.close())

/** What a first screen fetches for later is there when nothing more is asked for. */
async function keepsAll({ page }: Visit): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(3000)
  await page.waitForLoadState('networkidle')
}

// The build of `npm start`: without a network it has only what it kept of the server's replies.
const networks: [string, (visit: Visit) => Promise<void>][] = [
  ['as told', () => Promise.resolve()],
  [
    'as told, offline',
    async (visit) => {
      await visit.open('/')
      await keepsAll(visit)
      await visit.context.setOffline(true)
    },
  ],
  ['as told, on a slow network', slowNetwork],
]

// The build of `npm start`: without a network it has only what it kept of the server's replies.
describe.each(stories)('from the server, %s', (_, story) => {
  it.each(networks)('%s', async (_network, set) => {
    const visit = await web.visit()
    try {
      await set(visit)
      await story(visit, { reports: false })
      // A browser writes each request that finds no network to the console itself.
      const own = visit.complaints.filter(
        (words) => !words.includes('net::ERR_INTERNET_DISCONNECTED'),
      )
      expect(own).toEqual([])
    } finally {
      await visit.close()
    }
  })
})
