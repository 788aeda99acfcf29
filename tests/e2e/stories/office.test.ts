import type { Page } from 'playwright-core'
import { createLimits, type Limits } from '../../../server/src/http/request/limits'
import { openPortal, type Portal } from '../portal'

/** More than found room before the posts came by one request and known replies had a limit of their own. */
const NEWCOMERS = 6
const TASK = '/pages/task/index?id=dcd4d5308-31'

let limits: Limits = createLimits()
let portal: Portal
beforeAll(async () => {
  portal = await openPortal({ take: (kind, who) => limits.take(kind, who) })
})
afterAll(() => portal.close())

/** A device of its own; all of them come from one address. */
async function newcomer(): Promise<{ page: Page; statuses: string[] }> {
  const context = await portal.browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const statuses: string[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.startsWith('/v1/')) statuses.push(`${response.status()} ${pathname}`)
  })
  return { page, statuses }
}

it('an office behind one address comes all at once, and nobody is refused', async () => {
  limits = createLimits()
  const all: string[] = []
  await Promise.all(
    Array.from({ length: NEWCOMERS }, async () => {
      const { page, statuses } = await newcomer()
      await page.goto(portal.address)
      await page.locator('#app .feed-post').first().waitFor()
      await page.goto(portal.address + TASK)
      await page.locator('#app').getByText('由谁负责').waitFor()
      await page.goto(`${portal.address}/pages/tasks/index`)
      await page.locator('#app .task-card').first().waitFor()
      // What is kept for offline comes behind.
      await page.waitForFunction(() => localStorage.getItem('reply:/v1/feed/dcd4d5308-notice'))
      all.push(...statuses)
      await page.context().close()
    }),
  )
  expect(all.filter((one) => one.startsWith('4'))).toEqual([])
  // Each asks for a plan's worth, not for each post.
  expect(all.filter((one) => one.includes('/v1/feed/'))).toEqual([])
  expect(all.length / NEWCOMERS).toBeLessThan(30)
  // So many browsers at once on the two cores of CI.
})

it('who is refused keeps what came painted, hears when it is asked again, and is answered then', async () => {
  limits = { take: () => null }
  const { page } = await newcomer()
  // Painted for somebody before.
  await page.goto(portal.address + TASK)
  const late = await newcomer()
  limits = { take: () => 60 }
  await late.page.goto(portal.address + TASK)
  const painted = late.page.locator('#first-paint')
  await painted.getByText('这会儿访问太多，约1分钟后自动重试。').waitFor()
  expect(await painted.innerText()).toContain('由谁负责')
  limits = { take: () => null }
  await painted.getByRole('button', { name: '重试' }).click()
  await late.page.locator('#app').getByText('由谁负责').waitFor()
  await painted.waitFor({ state: 'detached' })
  await page.context().close()
  await late.page.context().close()
})
