import { addressOf, openWeb, type Visit, type Web } from '../browser'
import { soon } from '../soon'

/** Windows' high contrast: the system's few colours instead of ours, and no backgrounds but those we ask for. */
let web: Web
let visit: Visit
beforeAll(async () => {
  web = await openWeb()
  visit = await web.visit()
  await visit.page.emulateMedia({ forcedColors: 'active' })
})
afterAll(async () => {
  await visit.close()
  await web.close()
})

/** How many colours are seen in a picture of the page there. */
async function coloursAt(clip: { x: number; y: number; width: number; height: number }) {
  const source = (await visit.page.screenshot({ clip })).toString('base64')
  const page = await visit.context.newPage()
  const colours = await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
    canvas?.drawImage(image, 0, 0)
    const pixels = canvas?.getImageData(0, 0, image.width, image.height).data
    return new Set(new Uint32Array(pixels?.buffer ?? new ArrayBuffer(0))).size
  }, source)
  await page.close()
  return colours
}

/** What stands behind each of the elements of that role that are chosen, or are not. */
const behind = (attribute: string, value: 'true' | 'false') =>
  visit.page
    .locator(`.taro_page:last-child [${attribute}="${value}"]`)
    .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).backgroundColor))

/** What the system draws a choice on. */
const highlight = () =>
  visit.page.evaluate(() => {
    const sample = document.createElement('div')
    sample.style.cssText = 'forced-color-adjust:none;background:Highlight'
    document.body.append(sample)
    const colour = getComputedStyle(sample).backgroundColor
    sample.remove()
    return colour
  })

it.each(['home', 'tasks', 'me', 'task', 'display'])('%s: its icons are seen', async (screen) => {
  await visit.open(addressOf(screen))
  const icons = await visit.page.locator('.icon:visible').all()
  const blank: (string | null)[] = []
  for (const icon of icons.slice(0, 8)) {
    await icon.scrollIntoViewIfNeeded()
    const box = await icon.boundingBox()
    if (box && (await coloursAt(box)) < 2) blank.push(await icon.getAttribute('class'))
  }
  expect(icons.length).toBeGreaterThan(0)
  expect(blank).toEqual([])
})

it.each([
  ['display', 'aria-checked'],
  ['tasks', 'aria-selected'],
])('%s: what is chosen differs from what is not', async (screen, attribute) => {
  await visit.open(addressOf(screen))
  const chosen = await behind(attribute, 'true')
  const others = await behind(attribute, 'false')
  expect(chosen.length).toBeGreaterThan(0)
  expect(chosen.filter((colour) => others.includes(colour))).toEqual([])
  expect(new Set(chosen).size).toBe(1)
  expect(chosen[0]).toBe(await highlight())
})

it.each(['invitation', 'correction', 'about'])(
  '%s: a filled button has an edge',
  async (screen) => {
    await visit.open(addressOf(screen))
    const buttons = visit.page.locator('main :is(.button, .demo-button):visible')
    const edges = await buttons.evaluateAll((all) =>
      all.map((button) => getComputedStyle(button).borderTopWidth),
    )
    expect(edges.length).toBeGreaterThan(0)
    expect(edges.filter((width) => parseFloat(width) < 1)).toEqual([])
  },
)

it('a filter that is on, and the column that is open, differ from the others', async () => {
  await visit.open(addressOf('tasks'))
  const { page } = visit
  await page.getByRole('button', { name: '打开筛选' }).click()
  const chip = page.locator('.chip-toggle').first()
  const colour = () => chip.evaluate((element) => getComputedStyle(element).backgroundColor)
  const before = await colour()
  await chip.click()
  expect(before).not.toBe(await highlight())
  await soon(colour, await highlight())
  const columns = await page
    .locator('.tab-bar-item:visible')
    .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).backgroundColor))
  expect(new Set(columns).size).toBe(2)
})
