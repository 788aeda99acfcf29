import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { openWeb, type Face, type Web } from '../browser'

/** What is said and what can be taken back stands at the foot, over nothing, and stays behind with its page. */
let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

const top = (page: Page) => page.locator('.taro_page:visible').last()
const undo = (page: Page) => top(page).getByRole('button', { name: /^撤销/ })
/** Where these are, the last of each, at one moment: what is offered goes away by itself. */
const boxesOf = <Name extends string>(page: Page, selectors: Record<Name, string>) =>
  top(page).evaluate((one, all) => {
    const boxes = all.map(([name, selector]) => {
      const found = [...one.querySelectorAll(selector)].at(-1)
      if (!found) throw new Error(`no ${selector}`)
      return [name, found.getBoundingClientRect().toJSON()]
    })
    return Object.fromEntries(boxes) as Record<Name, DOMRect>
  }, Object.entries<string>(selectors))

/** Before it would have gone by itself (undo.ts: 10 s). */
const SOON_MS = 8000

const looks: [string, { width: number; height: number; face: Face }][] = [
  ['375', { width: 375, height: 812, face: {} }],
  ['320 dark', { width: 320, height: 568, face: { theme: 'dark' } }],
  ['320 ×1.9', { width: 320, height: 640, face: { textScale: 1.9 } }],
  ['1280', { width: 1280, height: 800, face: {} }],
]

describe.each(looks)('%s', (_, look) => {
  it('what was pressed at the very foot stays in sight, and the line lies on nothing', async () => {
    const { page, open, close } = await web.visit(look)
    await open('/pages/tasks/index')
    const button = top(page).getByRole('button', { name: '关注：第28项' })
    await button.evaluate((one) => {
      const list = one.closest('.taro_page')
      const tabs = document.querySelector('.tab-bar')?.getBoundingClientRect()
      const foot = tabs && tabs.width > tabs.height ? tabs.top : window.innerHeight
      if (list) list.scrollTop += one.getBoundingClientRect().bottom - foot + 2
    })
    await button.click()
    await undo(page).waitFor()
    const { pressed, lines, tabs } = await boxesOf(page, {
      pressed: '[aria-label="取消关注：第28项"]',
      lines: '.foot-lines',
      tabs: '.tab-bar',
    })
    expect(pressed.y + pressed.height).toBeLessThanOrEqual(lines.y)
    // From edge to edge, and in one with the columns.
    if (tabs.width > tabs.height) expect(lines.y + lines.height).toBeCloseTo(tabs.y, 0)
    else expect(lines.y + lines.height).toBeCloseTo(look.height, 0)
    expect(lines.x + lines.width).toBeCloseTo(look.width, 0)
    expect(lines.height).toBeGreaterThanOrEqual(44)
    // The end of the page is read over it.
    await top(page).evaluate((list) => (list.scrollTop = list.scrollHeight))
    const { end, over } = await boxesOf(page, {
      end: 'main .card, main .task-list',
      over: '.foot-lines',
    })
    expect(end.y + end.height).toBeLessThanOrEqual(over.y)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await close()
  })
})

it('the line stays behind with its page, for a column, for a task, and for 返回', async () => {
  const { page, open, close } = await web.visit()
  await open('/pages/tasks/index')
  const leave: [() => Promise<void>, RegExp][] = [
    [() => top(page).getByRole('link', { name: '我的', exact: true }).click(), /pages\/me/],
    [
      () =>
        top(page)
          .getByRole('link', { name: /^第5项/ })
          .click(),
      /pages\/task\//,
    ],
  ]
  for (const [go, address] of leave) {
    await top(page)
      .getByRole('button', { name: /^关注：第/ })
      .first()
      .click()
    await undo(page).waitFor()
    await go()
    await page.waitForURL(address)
    await undo(page).waitFor({ state: 'detached', timeout: SOON_MS })
    await page.goBack()
    await top(page).getByText('共 47 项').waitFor()
    expect(await page.getByRole('button', { name: /^撤销/ }).count()).toBe(0)
  }
  await close()
})

it('a warning stands beside the line for undoing, outlasts it, and goes along', async () => {
  const { page, open, close } = await web.visit()
  await open('/pages/task/index?id=dcd4d5308-28')
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await top(page)
    .getByRole('button', { name: /^关注第28项/ })
    .click()
  const warning = top(page).getByRole('status').filter({ hasText: '设备存储已满' })
  await warning.waitFor()
  await undo(page).waitFor()
  const [above, below] = [await warning.boundingBox(), await undo(page).boundingBox()]
  expect((above?.y ?? NaN) + (above?.height ?? NaN)).toBeLessThanOrEqual((below?.y ?? NaN) + 1)
  await top(page)
    .getByRole('link', { name: /^市旅游局/ })
    .first()
    .click()
  await top(page).getByRole('heading', { level: 1, name: '市旅游局' }).waitFor()
  await top(page).getByRole('status').filter({ hasText: '设备存储已满' }).waitFor()
  expect(await undo(page).count()).toBe(0)
  await close()
})

it('Ctrl+Z takes back from where the focus is, and the button gives the focus back', async () => {
  const { page, open, close } = await web.visit({ width: 1280, height: 800, mobile: false })
  await open('/pages/task/index?id=dcd4d5308-28')
  const follow = () =>
    top(page)
      .locator('.actions')
      .getByRole('button', { name: /关注第28项/ })
  await follow().press('Enter')
  await undo(page).waitFor()
  // Said once: the button is no part of what is announced.
  const said = await top(page).getByRole('status').allTextContents()
  expect(said.join('').match(/第28项/g)).toHaveLength(1)
  await page.keyboard.press('Control+z')
  await top(page)
    .getByRole('button', { name: /^关注第28项/ })
    .waitFor()
  expect(await undo(page).count()).toBe(0)
  await follow().press('Enter')
  await undo(page).focus()
  await page.keyboard.press('Enter')
  await top(page)
    .getByRole('button', { name: /^关注第28项/ })
    .waitFor()
  const focused = await page.evaluate(() => document.activeElement?.textContent)
  expect(focused).toContain('关注')
  await close()
})
