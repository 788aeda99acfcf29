import { openWeb, type Web } from './browser'

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

const wide = { width: 1280, height: 800, mobile: false }

it('the focus follows to a task chosen beside, and to another column', async () => {
  const visit = await web.visit(wide)
  await visit.open('/pages/task/index?id=dcd4d5308-31')
  const { page } = visit
  // The first screen leaves the order to the browser: skip link first.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  await page.getByRole('complementary').getByRole('link', { name: /^33/ }).press('Enter')
  await page.waitForFunction(() => {
    const focused = document.activeElement
    return focused?.tagName === 'MAIN' && focused.textContent?.includes('第 33 项')
  })
  await page.getByRole('link', { name: '我的', exact: true }).last().press('Enter')
  await page.waitForFunction(() => {
    const focused = document.activeElement
    return focused?.tagName === 'MAIN' && focused.textContent?.includes('提醒设置')
  })
  await visit.close()
})

it('the browser’s tab says what the page is about', async () => {
  const visit = await web.visit(wide)
  await visit.open('/pages/unit/index?id=huangpu')
  await visit.page.waitForFunction(() => document.title === '单位 黄浦区 · 政务微门户')
  await visit.open('/pages/task/index?id=dcd4d5308-31')
  await visit.page.waitForFunction(
    () => document.title === '第31项 开展政府网站微门户建设 · 政务微门户',
  )
  await visit.close()
})
