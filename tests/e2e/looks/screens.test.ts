import { mkdirSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { addressOf, ARTIFACTS, openWeb, screens, type Face, type Visit, type Web } from '../browser'

const faces: [string, Face, number][] = [
  ['light', { theme: 'light' }, 375],
  ['dark', { theme: 'dark' }, 375],
  // The largest letters on the smallest phone.
  ['elder', { theme: 'light', textScale: 1.9 }, 320],
  ['wide', { theme: 'light' }, 1280],
  ['small', { theme: 'light' }, 320],
]

let web: Web
beforeAll(async () => {
  mkdirSync(ARTIFACTS, { recursive: true })
  web = await openWeb()
})
afterAll(() => web.close())

/** The page as a whole is as wide as the window: nothing is cut off, nothing scrolls sideways. */
const widthOver = () => document.documentElement.scrollWidth - window.innerWidth

/** Fields whose words do not fit; a placeholder ends in … there. */
const cutFields = () =>
  [...document.querySelectorAll('input')]
    .filter(({ value, scrollWidth, clientWidth }) => value !== '' && scrollWidth > clientWidth)
    .map(({ value }) => value)

async function look(visit: Visit, screen: string, name: string): Promise<void> {
  await visit.open(addressOf(screen))
  await visit.page.screenshot({ path: path.join(ARTIFACTS, `${name}.png`) })
  const { violations } = await new AxeBuilder({ page: visit.page }).analyze()
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    ),
  ).toEqual([])
  expect(await visit.page.evaluate(widthOver)).toBeLessThanOrEqual(0)
  expect(await visit.page.evaluate(cutFields)).toEqual([])
  expect(visit.complaints.splice(0)).toEqual([])
  expect(await visit.page.title()).not.toBe('')
}

describe.each(faces)('%s', (face, display, width) => {
  let visit: Visit
  beforeAll(async () => {
    visit = await web.visit({
      face: display,
      width,
      height: width > 900 ? 800 : 812,
      mobile: width < 900,
    })
  })
  afterAll(() => visit.close())

  it.each(screens)(
    '%s: axe finds nothing, nothing is cut off, the console is silent',
    async (screen) => look(visit, screen, `${screen}-${face}`),
  )
})

/** The same device after a week: a unit bound, things followed and kept, words half written. */
async function liveIn({ page, open }: Visit): Promise<void> {
  await open('/pages/invitation/index?scene=i%3DDEMO0000000000000001')
  await page.getByRole('button', { name: '绑定单位' }).click()
  await page.getByText('已绑定市旅游局').waitFor()
  await open(addressOf('report'))
  await page.getByLabel('进展说明').fill('导览系统已开工')
  await open('/pages/task/index?id=dcd4d5308-28')
  await page.getByRole('button', { name: '收藏' }).click()
  await page.getByRole('button', { name: /^关注第28项/ }).click()
  await page.getByRole('button', { name: '取消关注第28项' }).waitFor()
}

const lived = screens.filter(
  (screen) => !['about', 'document', 'display', 'figures'].includes(screen),
)

describe.each(faces.slice(0, 3))('%s, lived in', (face, display, width) => {
  let visit: Visit
  beforeAll(async () => {
    visit = await web.visit({ face: display, width })
    await liveIn(visit)
  })
  afterAll(() => visit.close())

  it.each(lived)('%s: as clean as when it was new', async (screen) =>
    look(visit, screen, `${screen}-${face}-lived`),
  )
})

it('letters of 200 % in the browser’s settings are twice as large, in one column', async () => {
  const { page, open, close } = await web.visit()
  // What the setting does: a root of 32 px before anything is drawn.
  await page.addInitScript(() => {
    new MutationObserver(() => (document.documentElement.style.fontSize = '32px')).observe(
      document,
      { childList: true },
    )
  })
  for (const screen of screens) {
    await open(addressOf(screen))
    expect(await page.evaluate(widthOver)).toBeLessThanOrEqual(0)
    expect(await page.evaluate(cutFields)).toEqual([])
    const frame = page.locator('.screen').last()
    expect(await frame.evaluate((one) => getComputedStyle(one).fontSize)).toBe('32px')
    expect(await frame.getAttribute('class')).toContain('is-elder')
  }
  await close()
})
