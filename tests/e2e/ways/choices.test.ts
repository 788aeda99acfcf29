import { addressOf, openWeb, type Web } from '../browser'
import { soon } from '../soon'

/** Choices that belong together, tabs and radios, by keyboard and by finger. */
let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

const wide = { width: 1280, height: 800, mobile: false }

it('the arrow keys go from tab to tab, round and round', async () => {
  const visit = await web.visit(wide)
  await visit.open('/pages/tasks/index')
  const { page } = visit
  const chosen = (name: string) => page.getByRole('tab', { name, exact: true, selected: true })
  await page.getByRole('tab', { name: '主题', exact: true }).press('ArrowRight')
  await chosen('单位').waitFor()
  await chosen('单位').press('ArrowLeft')
  await chosen('主题').press('ArrowLeft')
  await chosen('时间').waitFor()
  await soon(() => page.evaluate(() => document.activeElement?.textContent), '时间')
  await visit.close()
})

const tabbed = ['display', 'reminders', 'my-unit', 'subscriptions', 'tasks', 'home'] as const
it.each(tabbed)(
  '%s: choices that belong together are one stop, and have a name',
  async (screen) => {
    const visit = await web.visit(wide)
    await visit.open(addressOf(screen))
    const groups = await visit.page
      .locator('main [role="radiogroup"], main [role="tablist"], main [role="group"]')
      .evaluateAll((all) =>
        all
          .map((group) => ({
            name: group.getAttribute('aria-label') ?? '',
            choices: group.querySelectorAll('[role="radio"], [role="tab"], [role="checkbox"]')
              .length,
            stops: group.querySelectorAll('[tabindex="0"]').length,
          }))
          .filter(({ choices }) => choices > 0),
      )
    expect(groups.filter(({ stops, name }) => stops !== 1 || name === '')).toEqual([])
    const loose = visit.page.locator(
      'main [role="radio"]:not([role="radiogroup"] *), main [role="checkbox"]:not([role="group"] *)',
    )
    expect(await loose.count()).toBe(0)
    await visit.close()
  },
)

it('the arrow keys choose one of a few, and go through many without choosing', async () => {
  const visit = await web.visit(wide)
  const { page } = visit
  await visit.open('/pages/display/index')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await page.getByRole('radio', { name: '跟随系统' }).press('ArrowDown')
  await page.getByRole('radio', { name: '浅色', checked: true }).waitFor()
  await soon(focused, '浅色')
  await page.keyboard.press('ArrowUp')
  await page.getByRole('radio', { name: '跟随系统', checked: true }).waitFor()
  await visit.open('/pages/my-unit/index')
  const units = page.getByRole('group', { name: '选择单位' }).getByRole('checkbox')
  await units.first().press('ArrowDown')
  await soon(focused, await units.nth(1).getAttribute('aria-label'))
  await page.keyboard.press('End')
  await soon(focused, await units.last().getAttribute('aria-label'))
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { checked: true }).waitFor()
  await visit.close()
})

it.each([
  [1, 44],
  [1.4, 60],
  [1.9, 60],
] as const)('at text ×%f tabs are at least %i px high', async (textScale, least) => {
  const visit = await web.visit({ face: { textScale } })
  for (const screen of ['home', 'tasks']) {
    await visit.open(`/pages/${screen}/index`)
    const heights = await visit.page
      .getByRole('tab')
      .evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().height))
    expect(heights.length).toBeGreaterThan(0)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(least)
  }
  await visit.close()
})
