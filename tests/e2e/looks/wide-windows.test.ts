import { addressOf, openWeb, type Face, type Visit, type Web } from '../browser'

/** A wide window is used: home in two columns, and no line too long to be read. */
let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

/** The most Chinese letters in a line of running text. */
const LONGEST_LINE = 45

const boxOf = async ({ page }: Visit, selector: string) => {
  const box = await page.locator(`.taro_page:visible ${selector}`).first().boundingBox()
  return box ?? { x: 0, y: 0, width: 0, height: 0 }
}

it.each([1100, 1280, 1440, 1920])(
  'home has its feed beside the ways in, %d wide',
  async (width) => {
    const visit = await web.visit({ width, height: 900, mobile: false })
    await visit.open('/')
    const search = await boxOf(visit, '.home-search')
    const plan = await boxOf(visit, '.plan-card')
    const feed = await boxOf(visit, '.feed')
    expect(plan.x).toBe(search.x)
    expect(plan.width).toBe(search.width)
    expect(feed.x).toBeGreaterThan(search.x + search.width)
    // Both begin at the top: the higher column does not push the rows of the other apart.
    expect(feed.y).toBeLessThan(200)
    expect(plan.y).toBeLessThan(700)
    expect(width - feed.x - feed.width).toBeCloseTo(search.x - 88, 0)
    await visit.close()
  },
)

/** As a device keeps it (device/storage.ts). */
const keep = ({ page }: Visit, slots: Record<string, unknown>) =>
  page.addInitScript(
    (all) => all.forEach(([key, data]) => localStorage.setItem(key ?? '', data ?? '')),
    Object.entries(slots).map(([key, value]) => [
      key,
      JSON.stringify({ data: JSON.stringify(value) }),
    ]),
  )

it('home with a unit that is mine has it among the ways in, on nothing else', async () => {
  const visit = await web.visit({ width: 1280, height: 900, mobile: false })
  await keep(visit, { 'my-units': ['huangpu'] })
  await visit.open('/')
  const search = await boxOf(visit, '.home-search')
  const [mine, feed] = await visit.page
    .locator('.taro_page:visible .main > .section')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
  expect(mine?.right).toBeLessThanOrEqual(feed?.left ?? 0)
  expect(mine?.top).toBeGreaterThan(search.y + search.height)
  await visit.close()
})

it.each(['me', 'favourites'])(
  '%s has what was kept beside the ways on, 1280 wide',
  async (screen) => {
    const visit = await web.visit({ width: 1280, height: 900, mobile: false })
    await keep(visit, { 'my-units': ['huangpu'], favourites: ['dcd4d5308-31', 'dcd4d5308-28'] })
    await visit.open(addressOf(screen))
    const ways = await boxOf(visit, '.main > .row-card')
    const kept = await boxOf(visit, '.task-list')
    expect(kept.x).toBeGreaterThan(ways.x + ways.width)
    expect(kept.width).toBeGreaterThan(640)
    await visit.close()
  },
)

it.each<[string, number, Face]>([
  ['长辈版', 1920, { textScale: 1.4 }],
  ['a window of 1,099 px', 1099, {}],
])('home has one column: %s', async (_, width, face) => {
  const visit = await web.visit({ width, height: 900, mobile: false, face })
  await visit.open('/')
  expect((await boxOf(visit, '.feed')).x).toBe((await boxOf(visit, '.plan-card')).x)
  await visit.close()
})

it('a unit opened by a link has certain and possible tasks side by side', async () => {
  const visit = await web.visit({ width: 1440, height: 900, mobile: false })
  await visit.open(addressOf('unit'))
  const [certain, possible] = await visit.page
    .locator('.taro_page:visible .main > .section')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
  expect(possible?.y).toBe(certain?.y)
  expect(possible?.x).toBeGreaterThan(certain?.x ?? Infinity)
  await visit.close()
})

it.each([
  [1231, 0],
  [1232, 424],
  [1920, 424],
])('数说 has its targets beside the charts, %d wide', async (width, apart) => {
  const visit = await web.visit({ width, height: 900, mobile: false })
  await visit.open('/pages/figures/index')
  const target = await boxOf(visit, '.target-card')
  const chart = await boxOf(visit, '.chart')
  expect(chart.x - target.x).toBe(apart)
  // As wide as its height is reckoned for.
  expect(chart.width).toBe(688)
  await visit.close()
})

/** Of each element with text of its own: the letters that fit its lines, where there are two or more. Runs in the page. */
const lettersOfLines = () =>
  [...document.querySelectorAll<HTMLElement>('.taro_page:last-child .main *')].flatMap((one) => {
    const own = [...one.childNodes].some(
      ({ nodeType, textContent }) => nodeType === 3 && (textContent ?? '').length > 40,
    )
    // Cut in pieces by its hits.
    const text = own || one.matches('.result-snippet')
    const { fontSize, lineHeight } = getComputedStyle(one)
    const isRunning = text && one.clientHeight > 1.5 * parseFloat(lineHeight)
    return isRunning ? [Math.floor(one.clientWidth / parseFloat(fontSize))] : []
  })

describe.each([1280, 1920])('%d px wide', (width) => {
  it.each(['home', 'task', 'unit', 'document', 'post', 'figures', 'search'])(
    'no line of running text on %s is too long',
    async (screen) => {
      const visit = await web.visit({ width, height: 900, mobile: false })
      await visit.open(addressOf(screen))
      if (screen === 'search') await visit.page.locator('.result-snippet').first().waitFor()
      const lines = await visit.page.evaluate(lettersOfLines)
      expect(Math.max(0, ...lines)).toBeLessThanOrEqual(LONGEST_LINE)
      await visit.close()
    },
  )
})
