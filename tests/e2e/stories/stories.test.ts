import { openWeb, type Visit, type Web } from '../browser'
import { slowNetwork } from '../slow-network'
import { go, shows, stories, top } from './tales'

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

const networks: [string, () => Promise<Visit>][] = [
  ['', () => web.visit()],
  [
    ', offline',
    async () => {
      const visit = await web.visit()
      await visit.open('/')
      await visit.page.evaluate(() => navigator.serviceWorker.ready)
      await visit.context.setOffline(true)
      return visit
    },
  ],
  [
    ', on a slow network',
    async () => {
      const visit = await web.visit()
      await slowNetwork(visit)
      return visit
    },
  ],
]

describe.each(stories)('%s', (_, story) => {
  it.each(networks)('as told%s', async (_network, start) => {
    const visit = await start()
    try {
      await story(visit, { reports: true })
      expect(visit.complaints).toEqual([])
    } finally {
      await visit.close()
    }
  })
})

it('a list is at its own address: a reload, a link and 返回 show the same', async () => {
  const { page, open, close } = await web.visit()
  await open('/pages/tasks/index')
  const entries = await page.evaluate(() => history.length)
  await top(page).getByRole('tab', { name: '时间' }).click()
  await go(page, '打开筛选')
  await go(page, '有目标')
  await page.waitForURL('**/pages/tasks/index?view=time&hasTarget=true')
  expect(await page.evaluate(() => history.length)).toBe(entries)
  const isShown = async () => {
    await shows(page, '共 5 项')
    await top(page).getByRole('tab', { name: '时间', selected: true }).waitFor()
    expect(page.url()).toContain('?view=time&hasTarget=true')
  }
  await page.reload()
  await isShown()
  // The column that is open keeps what it shows, and so does one that is come back to.
  const column = (name: string) => top(page).getByRole('navigation').getByRole('link', { name })
  await column('任务').click()
  await isShown()
  await column('首页').click()
  await page.waitForURL('**/pages/home/index')
  // The address goes ahead of its screen, and while one opens a tap opens no other.
  await shows(page, '按主题')
  await column('任务').click()
  await isShown()
  const last = top(page)
    .getByRole('link', { name: /^第\d+项/ })
    .last()
  const scrolled = () => top(page).evaluate((list) => list.scrollTop)
  await last.scrollIntoViewIfNeeded()
  const before = await scrolled()
  await last.click()
  await page.waitForURL(/pages\/task\/index/)
  await page.goBack()
  await isShown()
  expect(before).toBeGreaterThan(0)
  expect(await scrolled()).toBe(before)
  await close()
})
