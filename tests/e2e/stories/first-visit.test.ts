import type { Page } from 'playwright-core'
import { holdScripts } from '../hold-scripts'
import { openPortal, type Portal } from '../portal'

const PLAN = '/v1/documents/dcd4d5308'
const POST = 'dcd4d5308-notice'
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
    [
      '/v1/documents',
      PLAN,
      `${PLAN}/source`,
      `${PLAN}/reported-dues`,
      '/v1/feed',
      `/v1/feed/${POST}`,
    ],
  )
  await context.setOffline(true)
  return page
}

/** A question of its own: nothing of it was ever asked of the server. */
async function answersOffline(page: Page, question: string, answer: RegExp): Promise<void> {
  await page.getByRole('searchbox').last().fill(question)
  await page.getByText(answer).last().waitFor()
  await page.getByText('（网络不通，只搜了本机已有的文件和动态）').last().waitFor()
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

/** An address that was never opened here, without a network, and what it shows. */
async function opensOffline(page: Page, route: string, words: string | RegExp): Promise<void> {
  await page.goto(portal.address + route)
  await page.getByText(words).last().waitFor()
}

it.each(['search/index', 'me/index', 'unit/index?id=huangpu'])(
  'whoever opened %s first reads the text, a post, a task and the lists without a network',
  async (first) => {
    const page = await firstVisit(`/pages/${first}`)
    await opensOffline(page, '/pages/document/index?id=dcd4d5308', '沪府办发〔2015〕16号')
    await page.getByRole('button', { name: '目录' }).waitFor()
    await opensOffline(page, `/pages/post/index?id=${POST}`, /来源：/)
    await opensOffline(page, '/pages/task/index?id=dcd4d5308-31', '由谁负责')
    await opensOffline(page, '/pages/theme/index?id=dcd4d5308-p1t1', '3 项任务')
    await opensOffline(page, '/pages/tasks/index?view=time', /2015年12月31日（推定）/)
    await opensOffline(page, '/', '便民即时查询')
    await page.locator('.feed-post').first().waitFor()
    await page.context().close()
  },
)

it('whoever saves data is asked for nothing that she has not opened', async () => {
  const context = await portal.browser.newContext({ locale: 'zh-CN' })
  await context.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  )
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${portal.address}/pages/search/index`)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForTimeout(5000)
  expect(
    asked.filter((path) => path.startsWith('/v1/documents/') || path.startsWith('/v1/feed')),
  ).toEqual([])
  await context.close()
})

it.each([375, 1280])(
  'home comes painted with what is published, and looks the same once the app is there, %d wide',
  async (width) => {
    const context = await portal.browser.newContext({
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      viewport: { width, height: 812 },
    })
    const page = await context.newPage()
    const letGo = await holdScripts(page)
    await page.goto(portal.address, { waitUntil: 'commit' })
    await page.locator('#first-paint .feed-post').first().waitFor()
    const painted = await page.screenshot()
    letGo()
    await page.locator('#first-paint').waitFor({ state: 'detached' })
    await page.evaluate(() => new Promise(requestAnimationFrame))
    expect(Buffer.compare(await page.screenshot(), painted)).toBe(0)
    await context.close()
  },
)
