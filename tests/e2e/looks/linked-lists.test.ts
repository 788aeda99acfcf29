import type { Request } from 'playwright-core'
import { addressOf, openWeb, type Web } from '../browser'
import { holdScripts } from '../hold-scripts'

/** 0.4 s of slow 3G, as browsers' tools have it (50 KB a second). */
const MOST_BYTES = 20_000

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

it('on a slow net a list that a link leads to is not white for seconds', async () => {
  const { page, close } = await web.visit()
  const come: Request[] = []
  page.on('requestfinished', (request) => come.push(request))
  const letGo = await holdScripts(page)
  const answer = await page.goto(web.address + addressOf('tasks'), { waitUntil: 'commit' })
  await page.locator('#first-paint .task-card').first().waitFor()
  await answer?.finished()
  // By the bytes that must have come before it is seen: how fast this machine is says nothing.
  const sizes = await Promise.all(come.map((one) => one.sizes()))
  const bytes = sizes.reduce((sum, one) => sum + one.responseBodySize, 0)
  expect(bytes).toBeGreaterThan(1000)
  expect(bytes).toBeLessThan(MOST_BYTES)
  letGo()
  await close()
})

it.each(['?unit=huangpu', '?view=time&hasTarget=true'])(
  'tasks%s has no list of all before its own',
  async (narrowed) => {
    const { page, close } = await web.visit()
    const letGo = await holdScripts(page)
    await page.goto(`${web.address}/pages/tasks/index${narrowed}`, { waitUntil: 'commit' })
    await page.locator('#first-paint').getByRole('status', { name: '正在载入' }).waitFor()
    expect(await page.locator('#first-paint .task-card').count()).toBe(0)
    letGo()
    await page.locator('#first-paint').waitFor({ state: 'detached' })
    await page.locator('#app .task-card').first().waitFor()
    await close()
  },
)

it('whose unit is put first has no list of all before her own', async () => {
  const { page, context, close } = await web.visit()
  const kept = JSON.stringify({ data: JSON.stringify(['huangpu']) })
  await context.addInitScript((value) => localStorage.setItem('my-units', value), kept)
  const letGo = await holdScripts(page)
  await page.goto(web.address + addressOf('tasks'), { waitUntil: 'commit' })
  await page.locator('#first-paint .skeleton').waitFor()
  expect(await page.locator('#first-paint .task-card').count()).toBe(0)
  letGo()
  await page.locator('#first-paint').waitFor({ state: 'detached' })
  await page
    .getByRole('button', { name: /黄浦区/ })
    .first()
    .waitFor()
  await close()
})

it('a painted list is of links that lead on, and keeps the keyboard where it is', async () => {
  const { page, close } = await web.visit()
  const letGo = await holdScripts(page)
  await page.goto(web.address + addressOf('tasks'), { waitUntil: 'commit' })
  const link = page.locator('#first-paint .task-card').nth(2)
  await link.focus()
  const href = await link.getAttribute('href')
  expect(href).toMatch(/^\/pages\/task\/index\?id=/)
  letGo()
  await page.locator('#first-paint').waitFor({ state: 'detached' })
  const focused = page.locator('#app .task-card:focus')
  expect(await focused.getAttribute('href')).toBe(href)
  await close()
})
