import type { Page } from 'playwright-core'
import { addressOf, openWeb, screens, type Visit, type Web } from '../browser'

let web: Web
let visit: Visit
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())
beforeEach(async () => {
  visit = await web.visit()
})
afterEach(async () => {
  expect(visit.complaints).toEqual([])
  await visit.close()
})

const TASK = '/pages/task/index?id=dcd4d5308-31'
const CORRECTION = '/pages/correction/index?id=dcd4d5308-31'
const top = (page: Page) => page.locator('.taro_page:visible').last()
const button = (page: Page, name: string | RegExp) =>
  top(page).getByRole('button', { name }).first()
const typed = (page: Page) => top(page).getByLabel('哪里与原文不一致')
const widthOver = () => document.documentElement.scrollWidth - window.innerWidth

it('turning the phone keeps what is typed, and fits', async () => {
  const { page, open } = visit
  await open(CORRECTION)
  await typed(page).fill('写到一半')
  await page.setViewportSize({ width: 812, height: 375 })
  expect(await typed(page).inputValue()).toBe('写到一半')
  expect(await page.evaluate(widthOver)).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 375, height: 812 })
  expect(await typed(page).inputValue()).toBe('写到一半')
})

it('a day in the background, then thrown away: what was typed is there, and it goes on', async () => {
  const { page, open } = visit
  await page.clock.install()
  await open(CORRECTION)
  await typed(page).fill('昨天写的')
  await page.clock.fastForward('24:00:00')
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  expect(await typed(page).inputValue()).toBe('昨天写的')
  await page.reload()
  await typed(page).waitFor()
  expect(await typed(page).inputValue()).toBe('昨天写的')
  await open('/')
  await top(page).getByText('看全部任务').click()
  await top(page).getByText('共 47 项').waitFor()
})

it('a full device says so, and holds what was saved until it is closed', async () => {
  const { page, context, open } = visit
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await open(TASK)
  await button(page, '收藏').click()
  await top(page).getByText('设备存储已满，关闭后收藏可能丢失').waitFor()
  await button(page, '取消收藏').waitFor()
  await button(page, /^关注第31项/).click()
  await button(page, '取消关注第31项').waitFor()
  await button(page, '回首页').click()
  await top(page).getByRole('link', { name: '收藏' }).click()
  await top(page)
    .getByRole('link', { name: /^第31项/ })
    .waitFor()
})

it.each(['2001-01-01T00:00:00Z', '2099-06-01T00:00:00Z'])(
  'a clock that says %s loses nothing',
  async (now) => {
    const { page, open } = visit
    await open(TASK)
    await button(page, /^关注第31项/).click()
    await button(page, '取消关注第31项').waitFor()
    await page.clock.install({ time: new Date(now) })
    await open(TASK)
    await button(page, '取消关注第31项').waitFor()
    await open('/pages/subscriptions/index')
    await top(page)
      .getByText(/第31项/)
      .first()
      .waitFor()
    await open('/pages/inbox/index')
  },
)

it('two taps open one page, and switch a thing once', async () => {
  const { page, open } = visit
  await open('/pages/tasks/index')
  await top(page)
    .getByRole('link', { name: /^第3项/ })
    .dblclick()
  await top(page).getByRole('heading', { level: 1, name: '建设并完善区级网上政务大厅' }).waitFor()
  await button(page, '收藏').dblclick()
  await button(page, '取消收藏').waitFor()
  await button(page, /^关注第3项/).dblclick()
  await button(page, '取消关注第3项').waitFor()
  await page.goBack()
  await top(page).getByText('共 47 项').waitFor()
})

it('two tabs at once: neither writes over what the other has kept', async () => {
  const { page: one, context, open } = visit
  await open(TASK)
  const other = await context.newPage()
  await other.goto(web.address + '/pages/task/index?id=dcd4d5308-33')
  await button(other, '收藏').waitFor()
  await button(one, '收藏').click()
  await button(one, '取消收藏').waitFor()
  await button(other, '收藏').click()
  await button(one, /^关注第31项/).click()
  await button(one, '取消关注第31项').waitFor()
  await button(other, /^关注第33项/).click()
  await button(other, '取消关注第33项').waitFor()
  await open('/pages/favourites/index')
  for (const no of ['第31项', '第33项']) {
    await top(one)
      .getByRole('link', { name: new RegExp(`^${no}`) })
      .waitFor()
  }
  await open('/pages/subscriptions/index')
  for (const no of ['第31项', '第33项']) await top(one).getByText(new RegExp(no)).first().waitFor()
})

it('two tabs at once: drafts of both stay', async () => {
  const { page: one, context, open } = visit
  await open(CORRECTION)
  const other = await context.newPage()
  await other.goto(web.address + '/pages/correction/index?id=dcd4d5308-33')
  await typed(other).waitFor()
  await typed(one).fill('第一页写的')
  await typed(other).fill('第二页写的')
  await open(CORRECTION)
  expect(await typed(one).inputValue()).toBe('第一页写的')
  await open('/pages/correction/index?id=dcd4d5308-33')
  expect(await typed(one).inputValue()).toBe('第二页写的')
})

describe.each([
  ['letters at 200 %', 375, 2],
  ['the largest step on the smallest phone', 320, 1],
  ['a desktop zoomed to 400 %', 320, 1.5],
])('%s', (_, width, fontScale) => {
  it('nothing is cut off on any screen', async () => {
    const { page, open, complaints, close } = await web.visit({
      width,
      face: { textScale: fontScale === 1 ? 1.9 : 1 },
    })
    const over: string[] = []
    for (const screen of screens) {
      await open(addressOf(screen))
      await page.addStyleTag({ content: `.screen{--font-scale:${fontScale}}` })
      if ((await page.evaluate(widthOver)) > 0) over.push(screen)
    }
    expect(over).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })
})
