import { openPortal, type Portal } from '../portal'

const TASK = '/pages/task/index?id=dcd4d5308-31'

let portal: Portal
beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal.close())

it('an official follows without a network, and is heard once when it is back', async () => {
  const context = await portal.browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const sent: string[] = []
  page.on('response', (response) => {
    const request = response.request()
    if (request.method() !== 'GET') {
      sent.push(`${request.method()} ${new URL(response.url()).pathname} ${response.status()}`)
    }
  })
  await page.goto(portal.address + TASK)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => localStorage.getItem('reply:/v1/units') !== null)
  // Its code has come, as it does behind the first screen.
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page
    .getByRole('button', { name: /^关注第31项/ })
    .last()
    .click()
  await page.getByText('已关注第31项，联网后生效').waitFor()
  // The whole list of units, and the follow, are there after a start without a network too.
  await page.goto(`${portal.address}/pages/my-unit/index`)
  await page.getByRole('checkbox', { name: /^黄浦区/ }).waitFor()
  await page.goto(`${portal.address}/pages/subscriptions/index`)
  await page.getByText('联网后生效').waitFor()
  expect(sent).toEqual([])
  await context.setOffline(false)
  await page.getByText('联网后生效').waitFor({ state: 'detached' })
  await page.reload()
  await page
    .getByText(/^第31项|开展政府网站微门户建设/)
    .last()
    .waitFor()
  expect(sent).toEqual(['POST /v1/session 200', 'POST /v1/me/subscriptions 200'])
  await context.close()
})
