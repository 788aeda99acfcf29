import { addressOf, openWeb, type Web } from '../browser'
import { MOST_SHIFT, WATCH } from '../watch-moves'

/** Who has been here before gets the page from what the device keeps: its frame, and then the app's own drawing. */
let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

describe.each([1280, 1920])('at %i', (width) => {
  it.each(['task', 'theme', 'unit'])('nothing moves on a second visit of %s', async (screen) => {
    const { page, open, close, complaints } = await web.visit({ width, height: 900 })
    await open(addressOf(screen))
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await page.addInitScript(WATCH)
    await open(addressOf(screen))
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
    // What is drawn last has been seen, too.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)))
    expect(await page.evaluate<number>('window.shifted')).toBeLessThanOrEqual(MOST_SHIFT)
    expect(complaints).toEqual([])
    await close()
  })
})
