import type { Page } from 'playwright-core'
import { openWeb, type Visit, type Web } from '../browser'
import { holdScripts } from '../hold-scripts'

let web: Web
let visit: Visit
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())
beforeEach(async () => {
  visit = await web.visit({ withoutWorker: true })
})
afterEach(async () => {
  expect(visit.complaints).toEqual([])
  await visit.close()
})

const top = (page: Page) => page.locator('.taro_page:visible').last()
const button = (page: Page, name: string | RegExp) =>
  top(page).getByRole('button', { name }).first()

/** What was held back comes, late as on a slow network, and what it does is done. */
async function arrive(page: Page, letGo: () => void): Promise<void> {
  const script = page.waitForEvent('requestfinished', (one) => /\/js\//.test(one.url()))
  letGo()
  await script
  await page.waitForTimeout(500)
}

it('going back while a page is still coming leaves the one before it whole', async () => {
  const { page, open } = visit
  await open('/pages/tasks/index')
  await top(page)
    .getByRole('link', { name: /^第5项/ })
    .click()
  await page.waitForURL(/pages\/task\/index/)
  const unit = top(page).getByRole('link', { name: /^市经济信息化委/ })
  await unit.first().waitFor()
  await top(page).evaluate((one) => one.setAttribute('data-same', 'yes'))
  const letGo = await holdScripts(page)
  await unit.first().click()
  expect(new URL(page.url()).pathname).toBe('/pages/unit/index')
  await page.goBack()
  await arrive(page, letGo)
  await top(page).getByRole('heading', { level: 1, name: '推动信息资源按需共享' }).waitFor()
  // The very screen that she left, not one drawn anew.
  expect(await top(page).getAttribute('data-same')).toBe('yes')
  expect(await page.locator('.opening').count()).toBe(0)
  await page.goBack()
  await top(page).getByText('共 47 项').waitFor()
  await top(page)
    .getByRole('link', { name: /^第7项/ })
    .click()
  await top(page).getByRole('heading', { level: 1, name: '促进政府信息资源开发利用' }).waitFor()
})

it('a tap is answered before the screen has come, and 返回 never leaves the site', async () => {
  const { page, open } = visit
  await open('/')
  const letGo = await holdScripts(page)
  for (const name of ['数说', '收藏']) {
    await top(page).getByRole('link', { name, exact: true }).click()
    await page.locator('.opening').filter({ hasText: name }).getByRole('status').waitFor()
    await page.goBack()
    await top(page).getByText('看全部任务').waitFor()
    expect(new URL(page.url()).pathname).toBe('/pages/home/index')
    expect(await page.locator('.opening').count()).toBe(0)
  }
  // In the moment after the tap, too.
  await top(page).getByRole('link', { name: '任务', exact: true }).click()
  await page.goBack()
  await top(page).getByText('看全部任务').waitFor()
  // And it comes in the end, a step from where she was.
  await top(page).getByRole('link', { name: '长辈版', exact: true }).click()
  await arrive(page, letGo)
  await top(page).getByRole('radio').first().waitFor()
  expect(await page.locator('.opening').count()).toBe(0)
  await page.goBack()
  await top(page).getByText('看全部任务').waitFor()
})

it('of two taps the last wins, while the code of the first is on its way and while it is drawn', async () => {
  const { page, open } = visit
  await open('/')
  // Their code is here from now on.
  for (const [name, words] of [
    ['任务', '共 47 项'],
    ['我的', '提醒设置'],
    ['首页', '看全部任务'],
  ] as const) {
    await top(page).getByRole('link', { name, exact: true }).last().click()
    await top(page).getByText(words).first().waitFor()
  }
  const steps = await page.evaluate(() => history.length)
  const tapBoth = (names: string[]) =>
    top(page).evaluate((one, words) => {
      for (const word of words) {
        const links = [...one.querySelectorAll<HTMLElement>('.tab-bar a, main a')]
        links.find((link) => link.textContent === word)?.click()
      }
    }, names)
  await tapBoth(['任务', '任务', '我的'])
  await top(page).getByText('提醒设置').first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/pages/me/index')
  // One step, not two.
  expect(await page.evaluate(() => history.length)).toBe(steps + 1)
  await page.goBack()
  await top(page).getByText('看全部任务').waitFor()
  await top(page).getByRole('link', { name: '看全部任务' }).click()
  await top(page).getByText('共 47 项').waitFor()
  await top(page).evaluate((list) => {
    const cards = list.querySelectorAll<HTMLElement>('main a.task-card')
    for (const at of [4, 6]) cards[at]?.click()
  })
  await top(page).getByRole('heading', { level: 1, name: '促进政府信息资源开发利用' }).waitFor()
  await page.goBack()
  await top(page).getByText('共 47 项').waitFor()
  await page.goBack()
  await top(page).getByText('看全部任务').waitFor()
  // The column that she is in is a tap too.
  await tapBoth(['任务', '首页'])
  await page.waitForTimeout(600)
  await top(page).getByText('看全部任务').waitFor()
  expect(new URL(page.url()).pathname).toBe('/pages/home/index')
  const first = await holdScripts(page)
  await tapBoth(['数说', '我的'])
  await top(page).getByText('提醒设置').first().waitFor()
  await arrive(page, first)
  expect(new URL(page.url()).pathname).toBe('/pages/me/index')
  expect(await page.locator('.opening').count()).toBe(0)
  await page.goBack()
  await top(page).getByText('看全部任务').waitFor()
  const second = await holdScripts(page)
  await tapBoth(['收藏', '首页'])
  await arrive(page, second)
  await top(page).getByText('看全部任务').waitFor()
  expect(new URL(page.url()).pathname).toBe('/pages/home/index')
  expect(await page.locator('.opening').count()).toBe(0)
})

it('返回 goes from column to column, and a screen that was left for one is there again', async () => {
  const { page, open } = visit
  await open('/')
  await top(page).getByRole('link', { name: '看全部任务' }).click()
  await top(page)
    .getByRole('link', { name: /^第5项/ })
    .click()
  await button(page, '收藏').waitFor()
  await page.goBack()
  await top(page).getByRole('link', { name: '我的', exact: true }).click()
  await top(page).getByText('提醒设置').first().waitFor()
  await page.goBack()
  await top(page).getByText('共 47 项').waitFor()
  await page.goBack()
  await top(page).getByText('看全部任务').waitFor()
  await page.goForward()
  await top(page).getByText('共 47 项').waitFor()
})

it('a screen that cannot be fetched says so, and comes when it can', async () => {
  const { page, open, complaints } = visit
  await open('/')
  await page.route(/\/js\/.*\.js$/, (route) => route.abort())
  await top(page).getByRole('link', { name: '数说', exact: true }).click()
  await page.getByRole('alert').getByText('没有打开').waitFor()
  await page.unroute(/\/js\/.*\.js$/)
  await page.getByRole('button', { name: '重试' }).click()
  await page.locator('.opening').waitFor({ state: 'detached' })
  await top(page).getByRole('heading', { level: 1, name: '数说' }).waitFor()
  await page.goBack()
  await top(page).getByText('看全部任务').waitFor()
  // The browser's own words for what was cut off.
  complaints.splice(0, complaints.length, ...complaints.filter((one) => !/ERR_FAILED/.test(one)))
})
