import type { Page } from 'playwright-core'
import { createInvitation } from '../../../server/src/services/officials/invitations'
import { openPortal, type Portal } from '../portal'

const TASK = '/pages/task/index?id=dcd4d5308-28'
let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal.close())

/** Somebody on a device of their own. */
async function someone(): Promise<{ page: Page; open: (route: string) => Promise<void> }> {
  const context = await portal.browser.newContext({
    viewport: { width: 375, height: 812 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  return {
    page,
    async open(route) {
      await page.goto(portal.address + route)
      await page.locator('main').last().waitFor()
    },
  }
}

/** An official of 市旅游局, by an invitation that she types. */
async function official() {
  const her = await someone()
  const { code } = await createInvitation(portal.server.runtime.db, '市旅游局', 7)
  await her.open('/pages/invitation/index')
  await her.page.getByLabel(/^邀请码/).fill(code)
  await her.page.getByRole('button', { name: '绑定单位' }).click()
  await her.page.getByText('已绑定市旅游局').waitFor()
  return her
}

const note = (page: Page) => page.locator('.taro_page').last().getByLabel('进展说明')
const send = (page: Page, name: string) => page.getByRole('button', { name }).last().click()

it('from an invitation to an update to the inbox of a follower', async () => {
  const reader = await someone()
  await reader.open(TASK)
  await reader.page
    .getByRole('checkbox', { name: /^关注/ })
    .or(reader.page.getByRole('button', { name: /^关注/ }))
    .or(reader.page.getByRole('switch', { name: /^关注/ }))
    .first()
    .click()
  await reader.page.getByText('已关注').first().waitFor()

  const her = await official()
  await her.open(TASK)
  await her.page.getByText('以市旅游局报告进展').click()
  await note(her.page).fill('导览系统已开工')
  await send(her.page, '发布进展')
  // Back on the task, which says so without a reload.
  await her.page.getByText('导览系统已开工').last().waitFor()

  await reader.open('/pages/inbox/index')
  await reader.page.getByText(/市旅游局：导览系统已开工/).waitFor()
  await reader.open(TASK)
  await reader.page.getByText('导览系统已开工').waitFor()
})

it('the second of two who correct at once sees what changed, and keeps her draft', async () => {
  const [first, second] = [await official(), await official()]
  for (const { page, open } of [first, second]) {
    await open(TASK)
    await page.getByText('更正这条进展').click()
    await note(page).waitFor()
  }
  await note(first.page).fill('第一位的更正')
  await note(second.page).fill('第二位的更正')
  await send(first.page, '发布更正')
  await first.page.getByText('第一位的更正').last().waitFor()
  await send(second.page, '发布更正')
  await second.page.getByText(/同单位的人在.*更正过，现在写的是/).waitFor()
  await second.page.getByText('第一位的更正').waitFor()
  expect(await note(second.page).inputValue()).toBe('第二位的更正')
  await send(second.page, '在最新一版上继续')
  await send(second.page, '发布更正')
  await second.page.getByText('第二位的更正').last().waitFor()
})

it('what is written without a network waits, and goes when she says so', async () => {
  const { page, open } = await official()
  await open(TASK)
  await page.getByText('以市旅游局报告进展').click()
  await note(page).fill('离线时写的')
  await page.context().setOffline(true)
  await send(page, '发布进展')
  await page
    .getByText(/草稿已留在这台设备上/)
    .last()
    .waitFor()
  await page.context().setOffline(false)
  await open('/pages/drafts/index')
  await page.getByText(/未发出/).waitFor()
  await page.getByText(/^第28项/).click()
  expect(await note(page).inputValue()).toBe('离线时写的')
  await send(page, '发布进展')
  // Sent, she is back at her drafts: only then may she go elsewhere.
  await page.getByText('没有草稿').last().waitFor()
  await open(TASK)
  await page.getByText('离线时写的').waitFor()
})
