import type { Page } from 'playwright-core'
import { openWeb, type Visit, type Web } from '../browser'
import { soon } from '../soon'

/** On a PC the list beside what is read goes by the arrow keys, and knows where the reader is. */
let web: Web
let visit: Visit
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())
beforeEach(async () => {
  visit = await web.visit({ width: 1280, height: 800, mobile: false })
})
afterEach(async () => {
  expect(visit.complaints).toEqual([])
  await visit.close()
})

const top = (page: Page) => page.locator('.taro_page:visible').last()
const row = (page: Page, no: number) =>
  top(page).getByRole('link', { name: new RegExp(`^第${no}项，`) })
const open = (page: Page) => top(page).locator('.side-list a[aria-current="page"]')
const title = (page: Page) => top(page).locator('.top-bar-title')

/** The row that has the focus: its number, and whether all of it is seen. */
const focusedRow = (page: Page) =>
  page.evaluate(() => {
    const row = document.activeElement
    const no = /^第(\d+)项/.exec(row?.getAttribute('aria-label') ?? '')?.[1] ?? row?.tagName
    const box = row?.getBoundingClientRect()
    const head = row?.closest('.section')?.querySelector('.section-head')?.getBoundingClientRect()
    const isSeen = !!box && !!head && box.top >= head.bottom - 1 && box.bottom <= window.innerHeight
    return [Number(no) || no, isSeen]
  })
const waitForRow = async (page: Page, no: number) => {
  await page.waitForFunction(
    (label) => document.activeElement?.getAttribute('aria-label')?.startsWith(label),
    `第${no}项，`,
  )
  expect(await focusedRow(page)).toEqual([no, true])
}

it.each(['the list itself', 'the list beside a task'])('%s goes by arrows', async (where) => {
  const { page } = visit
  await visit.open('/pages/tasks/index')
  if (where !== 'the list itself') {
    await row(page, 5).click()
    await open(page).waitFor()
  }
  await row(page, 3).focus()
  await page.keyboard.press('ArrowDown')
  // Past the head of a theme, which is a stop of Tab.
  await waitForRow(page, 4)
  await page.keyboard.press('ArrowUp')
  await waitForRow(page, 3)
  for (let no = 4; no <= 14; no += 1) {
    await page.keyboard.press('ArrowDown')
    await waitForRow(page, no)
  }
  await page.keyboard.press('End')
  await waitForRow(page, 47)
  await page.keyboard.press('ArrowDown')
  await waitForRow(page, 47)
  await page.keyboard.press('Home')
  await waitForRow(page, 1)
  // From the button at the end of a row, too.
  await page.keyboard.press('Tab')
  await soon(() => page.evaluate(() => document.activeElement?.tagName), 'BUTTON')
  await page.keyboard.press('ArrowDown')
  await waitForRow(page, 2)
  await page.keyboard.press('Enter')
  await page.waitForURL(/id=dcd4d5308-2$/)
  expect(await open(page).getAttribute('aria-label')).toMatch(/^第2项/)
})

it('Escape goes from what is read back to its row in the list', async () => {
  const { page } = visit
  await visit.open('/pages/task/index?id=dcd4d5308-28')
  await open(page).waitFor()
  await top(page).locator('.actions').getByRole('button', { name: '收藏' }).focus()
  await page.keyboard.press('Escape')
  await waitForRow(page, 28)
  await page.keyboard.press('ArrowDown')
  await waitForRow(page, 29)
  // The panel of filters closes by it, and nothing else does.
  await top(page).getByRole('button', { name: '打开筛选' }).press('Enter')
  await page.keyboard.press('Escape')
  await soon(() => page.evaluate(() => document.activeElement?.textContent), '筛选')
})

it('back from what was read one after another the focus is on the row that was read last', async () => {
  const { page } = visit
  await visit.open('/pages/tasks/index')
  for (const no of [16, 19, 44]) {
    await row(page, no).press('Enter')
    await page.waitForURL(new RegExp(`id=dcd4d5308-${no}$`))
    await page.waitForFunction(() => document.activeElement?.tagName === 'MAIN')
  }
  await page.goBack()
  await top(page).getByText('在左边选一项任务').waitFor()
  await waitForRow(page, 44)
})

it('back among tasks the list shows the one that is open, and gives it the focus', async () => {
  const { page } = visit
  // From a link there is nothing under the first: the second lies on it.
  await visit.open('/pages/task/index?id=dcd4d5308-16')
  for (const no of [19, 40]) {
    await row(page, no).press('Enter')
    await page.waitForURL(new RegExp(`id=dcd4d5308-${no}$`))
    await page.waitForFunction((words) => document.title.startsWith(words), `第${no}项`)
  }
  await page.goBack()
  await page.waitForURL(/id=dcd4d5308-16$/)
  await title(page).filter({ hasText: '第16项' }).waitFor()
  await waitForRow(page, 16)
  expect(await open(page).getAttribute('aria-label')).toMatch(/^第16项/)
})

it('the column that a task, a theme or a unit belongs to is lit', async () => {
  const { page } = visit
  for (const route of [
    'task/index?id=dcd4d5308-28',
    'theme/index?id=dcd4d5308-p1t1',
    'unit/index?id=huangpu',
  ]) {
    await visit.open(`/pages/${route}`)
    const lit = top(page).locator('.tab-bar [aria-current="true"]')
    expect(await lit.allTextContents()).toEqual(['任务'])
    expect(await top(page).locator('.tab-bar .is-current').allTextContents()).toEqual(['任务'])
  }
})
