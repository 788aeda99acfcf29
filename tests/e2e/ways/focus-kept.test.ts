import type { Page } from 'playwright-core'
import { addressOf, openWeb, screens, type Visit, type Web } from '../browser'
import { soon } from '../soon'

let web: Web
/** What is followed, kept, searched for and begun: rows that can be let go of. */
let kept: Record<string, string>
beforeAll(async () => {
  web = await openWeb()
  kept = await keep()
})
afterAll(() => web.close())

const slot = (value: unknown) => JSON.stringify({ data: JSON.stringify(value) })

async function keep(): Promise<Record<string, string>> {
  const visit = await web.visit()
  await visit.page.addInitScript(
    (slots) => Object.entries(slots).forEach(([key, value]) => localStorage.setItem(key, value)),
    {
      'my-units': slot(['huangpu', 'xuhui']),
      favourites: slot(['dcd4d5308-31', 'dcd4d5308-3']),
      'search-history': slot(['微门户', '黄浦区']),
    },
  )
  for (const address of [addressOf('unit'), addressOf('task'), addressOf('theme')]) {
    await visit.open(address)
    const follow = visit.page.getByRole('button', { name: /^关注/ }).first()
    await follow.click()
    await visit.page
      .getByText(/^已关注/)
      .first()
      .waitFor()
  }
  const slots = await visit.page.evaluate(() => ({ ...localStorage }) as Record<string, string>)
  await visit.close()
  return slots
}

async function visitAsKept(): Promise<Visit> {
  const visit = await web.visit()
  await visit.page.addInitScript((slots) => {
    localStorage.clear()
    Object.entries(slots).forEach(([key, value]) => localStorage.setItem(key, value))
  }, kept)
  return visit
}

const CONTROLS = '.taro_page:last-child main button, .taro_page:last-child .foot button'

/** So many posts come at a time. */
const PAGE = 20

/** Chips and rows of one look are many on some screens. */
const MOST = 25

/** One control of each kind on the screen: what it does goes with its look and its first words. */
const controlsOf = (page: Page) =>
  page.locator(CONTROLS).evaluateAll((all, most) => {
    const kinds = new Map<string, { at: number; name: string }>()
    all.forEach((one, at) => {
      if ((one as HTMLButtonElement).disabled || one.getClientRects().length === 0) return
      const name = one.getAttribute('aria-label') ?? one.textContent ?? ''
      const kind = `${one.className} ${one.matches('[role="radio"], [role="checkbox"]') ? '' : name.slice(0, 2)}`
      if (!kinds.has(kind) && kinds.size < most) kinds.set(kind, { at, name })
    })
    return [...kinds.values()]
  }, MOST)

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document
    return at === document.body ? 'BODY' : (at?.getAttribute('aria-label') ?? at?.textContent ?? '')
  })

/** Addresses of a screen whose controls differ, beside the plain one. */
const more: Record<string, string[]> = {
  search: ['/pages/search/index'],
  tasks: ['/pages/tasks/index?certainty=certain&target=1'],
}

it.each(screens)(
  '%s: whatever is pressed, the focus stands at something',
  async (screen) => {
    const visit = await visitAsKept()
    const { page } = visit
    const lost: string[] = []
    for (const address of [addressOf(screen), ...(more[screen] ?? [])]) {
      await visit.open(address)
      for (const { at, name } of await controlsOf(page)) {
        await visit.open(address)
        await page.locator(CONTROLS).nth(at).press('Enter')
        await page.waitForTimeout(150)
        // Between two screens it may be nowhere for the moment that one takes to be drawn.
        const stands = () => document.activeElement !== document.body
        await page.waitForFunction(stands, null, { timeout: 5000 }).catch(() => lost.push(name))
      }
    }
    expect(lost).toEqual([])
    await visit.close()
  },
  // Each control of a screen, from a page opened anew.
  600_000,
)

it('what a press leads to has the focus: a heading, the first that is new, the field', async () => {
  const visit = await visitAsKept()
  const { page } = visit
  await visit.open(addressOf('document'))
  await page.getByRole('button', { name: '目录', exact: true }).press('Enter')
  await page.getByRole('button', { name: '二、提升政府治理能力' }).press('Enter')
  await soon(() => focused(page), '二、提升政府治理能力')

  await visit.open('/pages/post/index?id=dcd4d5308-guide-p1t1')
  await page.getByRole('button', { name: /^目录/ }).press('Enter')
  const entry = page.locator('.post-outline .row').nth(1)
  const heading = await entry.textContent()
  await entry.press('Enter')
  await soon(() => focused(page), heading)

  await visit.open(addressOf('search'))
  await page.getByRole('button', { name: '清空' }).press('Enter')
  await soon(() => focused(page), '搜索任务、单位、主题')

  await visit.open(addressOf('home'))
  const more = page.getByRole('button', { name: '看更多' })
  // Not scrolled to: that would bring more by itself.
  await more.evaluate((button: HTMLElement) => {
    button.focus({ preventScroll: true })
    button.click()
  })
  await page.waitForFunction(() => document.activeElement?.matches('.feed-post'))
  const after = await page
    .locator('.feed-post')
    .evaluateAll((posts) => posts.map((post) => post.getAttribute('aria-label')))
  await soon(() => focused(page), after[PAGE])
  await visit.close()
})

it('a row that is let go of gives the focus to the next, and what is undone gets it back', async () => {
  const visit = await visitAsKept()
  const { page } = visit
  await visit.open(addressOf('subscriptions'))
  const names = await page.locator('.subscription-name').allTextContents()
  await page.getByRole('button', { name: `取消关注：${names[0] ?? ''}` }).press('Enter')
  await page
    .getByText(`已取消关注${names[0] ?? ''}`)
    .first()
    .waitFor()
  await soon(() => focused(page), names[1])
  await page.getByRole('button', { name: /^撤销/ }).press('Enter')
  await page.getByRole('button', { name: `取消关注：${names[0] ?? ''}` }).waitFor()
  await soon(() => focused(page), names[1])
  await visit.close()
})
