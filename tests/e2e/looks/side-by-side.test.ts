import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { openWeb, type Face, type Web } from '../browser'

/** On a PC the list and what it opens stand side by side, from before anything is open. */
let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

/** The columns at the left. */
const RAIL = 88

const top = (page: Page) => page.locator('.taro_page:visible').last()
const boxOf = async (page: Page, selector: string) => {
  const box = await top(page).locator(selector).first().boundingBox()
  return box ?? { x: 0, y: 0, width: 0, height: 0 }
}

describe.each([900, 1280, 1920])('%d px wide', (width) => {
  it.each(['light', 'dark'] as const)(
    'the list left, what to do at its right, %s',
    async (theme) => {
      const { page, open, complaints, close } = await web.visit({
        width,
        height: 900,
        mobile: false,
        face: { theme },
      })
      await open('/pages/tasks/index')
      const list = await boxOf(page, 'main')
      const pane = await boxOf(page, 'aside')
      expect(list.x + list.width).toBeLessThanOrEqual(pane.x)
      // Together they fill the window, or stand in its middle.
      expect(width - pane.x - pane.width).toBeCloseTo(list.x - RAIL, 0)
      expect(width - pane.x - pane.width).toBeLessThanOrEqual(width / 6)
      await top(page).getByText('在左边选一项任务').waitFor()
      // The page opens where the browser begins: nothing is taken by the pane.
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      expect(complaints).toEqual([])
      await close()
    },
  )
})

it('the list stays where it is and as it is when a task is opened, and when the next one is', async () => {
  const { page, open, close } = await web.visit({ width: 1280, height: 800, mobile: false })
  await open('/pages/tasks/index')
  const card = (no: number) =>
    top(page).locator('.card-frame', { hasText: new RegExp(`^${no}\\D`) })
  await card(20).scrollIntoViewIfNeeded()
  const before = await card(20).boundingBox()
  await card(20).click()
  await top(page).locator('.task-title').waitFor()
  await page.waitForURL(/id=dcd4d5308-20/)
  const after = await card(20).boundingBox()
  expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0))).toBeLessThanOrEqual(1)
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThanOrEqual(1)
  expect(after?.width).toBeCloseTo(before?.width ?? 0, 0)
  await card(21).click()
  await page.waitForURL(/id=dcd4d5308-21/)
  expect(Math.abs(((await card(20).boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThanOrEqual(
    1,
  )
  // Tasks that were read one after another are one step back.
  await page.goBack()
  await top(page).getByText('在左边选一项任务').waitFor()
  await close()
})

it('a list that was narrowed down is so beside the task, and can be changed there', async () => {
  const { page, open, close } = await web.visit({ width: 1280, height: 800, mobile: false })
  await open('/pages/tasks/index?unit=huangpu')
  const all = await top(page).locator('.card-frame').count()
  await top(page).getByRole('button', { name: '打开筛选' }).click()
  await top(page).getByRole('button', { name: '有目标' }).click()
  const narrowed = await top(page).locator('.card-frame').count()
  expect(narrowed).toBeLessThan(all)
  await top(page).locator('.task-card').first().click()
  await page.waitForURL(/pages\/task\/index/)
  await top(page).getByRole('complementary').getByText('有目标').waitFor()
  expect(await top(page).locator('.side-list .card-frame').count()).toBe(narrowed)
  await top(page).getByRole('button', { name: '去掉筛选：有目标' }).click()
  expect(await top(page).locator('.side-list .card-frame').count()).toBeGreaterThan(narrowed)
  await close()
})

it('a unit opens beside the units', async () => {
  const { page, open, close } = await web.visit({ width: 1280, height: 800, mobile: false })
  await open('/pages/tasks/index?view=unit')
  await top(page).getByText('在左边选一个单位').waitFor()
  await top(page)
    .getByRole('link', { name: /^黄浦区/ })
    .click()
  await top(page).getByRole('heading', { level: 1, name: '黄浦区' }).waitFor()
  const open_ = top(page).locator('.side-list [aria-current]')
  expect(await open_.textContent()).toMatch(/^黄浦区/)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await close()
})

const oneColumn: [string, { width: number; face: Face }][] = [
  ['长辈版 on a PC', { width: 1280, face: { textScale: 1.4 } }],
  ['a narrow window', { width: 899, face: {} }],
]
it.each(oneColumn)('one column: %s', async (_, look) => {
  const { page, open, close } = await web.visit({ ...look, height: 800, mobile: false })
  for (const route of ['/pages/tasks/index', '/pages/task/index?id=dcd4d5308-31']) {
    await open(route)
    expect(await top(page).locator('aside').count()).toBe(0)
  }
  await close()
})
