import type { Page } from 'playwright-core'
import { openPortal, type Portal } from '../portal'

const PLAN = '/v1/documents/dcd4d5308'
let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal.close())

/** A device that was never here opens one page, looks at it for a while, and loses the network. */
async function firstVisit(route: string): Promise<Page> {
  const context = await portal.browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(portal.address + route)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(
    (urls) => urls.every((url) => localStorage.getItem(`reply:${url}`) !== null),
    ['/v1/documents', PLAN],
  )
  await context.setOffline(true)
  return page
}

/** A question of its own: nothing of it was ever asked of the server. */
async function answersOffline(page: Page, question: string, answer: RegExp): Promise<void> {
  await page.getByRole('searchbox').last().fill(question)
  await page.getByText(answer).last().waitFor()
  await page.getByText('（网络不通，只搜了本机已有的文件）').last().waitFor()
}

it('whoever opened 搜索 first searches and is answered without a network, after a reload too', async () => {
  const page = await firstVisit(`/pages/search/index?q=${encodeURIComponent('微门户')}`)
  await answersOffline(page, '谁负责网站无障碍', /第33项“深化政府网站无障碍改造工作”，责任部门/)
  await page.reload()
  await answersOffline(page, '第31项谁负责', /第31项“开展政府网站微门户建设”，责任部门/)
  await page.context().close()
})

it.each(['post/index?id=dcd4d5308-notice', 'me/index', 'task/index?id=dcd4d5308-31'])(
  'whoever opened %s first goes on to 搜索 without a network',
  async (first) => {
    const page = await firstVisit(`/pages/${first}`)
    await page.getByRole('link', { name: '首页' }).last().click()
    await page.getByRole('link', { name: '搜任务、单位、主题' }).last().click()
    await answersOffline(page, '谁负责网站无障碍', /第33项“深化政府网站无障碍改造工作”，责任部门/)
    await page.context().close()
  },
)
