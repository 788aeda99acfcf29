import { addressOf, openWeb, screens, type Web } from '../browser'

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

const wide = { width: 1280, height: 800, mobile: false }

it('the focus follows to a task chosen beside, and to another column', async () => {
  const visit = await web.visit(wide)
  await visit.open('/pages/task/index?id=dcd4d5308-31')
  const { page } = visit
  // The first screen leaves the order to the browser: skip link first.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  await page
    .getByRole('complementary')
    .getByRole('link', { name: /^第33项/ })
    .press('Enter')
  await page.waitForFunction(() => {
    const focused = document.activeElement
    return focused?.tagName === 'MAIN' && focused.textContent?.includes('第 33 项')
  })
  await page.getByRole('link', { name: '我的', exact: true }).last().press('Enter')
  await page.waitForFunction(() => {
    const focused = document.activeElement
    return focused?.tagName === 'MAIN' && focused.textContent?.includes('提醒设置')
  })
  await visit.close()
})

it('the browser’s tab says what the page is about', async () => {
  const visit = await web.visit(wide)
  await visit.open('/pages/unit/index?id=huangpu')
  await visit.page.waitForFunction(() => document.title === '单位 黄浦区 · 政务微门户')
  await visit.open('/pages/task/index?id=dcd4d5308-31')
  await visit.page.waitForFunction(
    () => document.title === '第31项 开展政府网站微门户建设 · 政务微门户',
  )
  // Once, where the content's own heading is the title's word.
  await visit.open('/pages/figures/index')
  await visit.page.waitForFunction(() => document.title === '数说 · 政务微门户')
  await visit.page.goto(`${web.address}/pages/document/index?id=nothing`)
  await visit.page.waitForFunction(() => document.title === '原文 · 政务微门户')
  await visit.close()
})

it('an address that leads nowhere goes home and says so', async () => {
  const visit = await web.visit(wide)
  await visit.page.goto(`${web.address}/nothing/here`)
  await visit.page.getByText('没有这个页面，已回到首页').waitFor()
  await visit.page.getByRole('link', { name: '看全部任务' }).waitFor()
  // The browser's own line for an honest status.
  const rest = visit.complaints.filter((one) => !/status of 404 .*\/nothing\/here$/.test(one))
  expect(rest).toEqual([])
  await visit.close()
})

it('two keys lead to the columns from the start of a long page', async () => {
  const visit = await web.visit(wide)
  await visit.open('/pages/tasks/index')
  await visit.page.keyboard.press('Tab')
  await visit.page.keyboard.press('Tab')
  expect(await visit.page.evaluate(() => document.activeElement?.textContent)).toBe('跳到栏目')
  await visit.page.keyboard.press('Enter')
  expect(await visit.page.evaluate(() => document.activeElement?.textContent)).toBe('首页')
  await visit.close()
})

/** What is focused and whose ring is cut off by a box around it that clips. */
const clippedRings = () => {
  const cut = new Set<string>()
  const all = document.querySelectorAll<HTMLElement>(
    '.screen a, .screen button, .screen [tabindex]',
  )
  for (const one of [...all].slice(0, 200)) {
    if (one.closest('main') === one || one.matches('.skip-link')) continue
    one.focus({ focusVisible: true, preventScroll: true } as FocusOptions)
    const { outlineWidth, outlineOffset } = getComputedStyle(one)
    const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset)
    const ring = one.getBoundingClientRect()
    for (let box = one.parentElement; box && !box.matches('.screen'); box = box.parentElement) {
      if (getComputedStyle(box).overflowX === 'visible') continue
      const edge = box.getBoundingClientRect()
      if (ring.left - reach < edge.left || ring.right + reach > edge.right) {
        cut.add(`${one.className} in ${box.className}`)
      }
    }
  }
  return [...cut]
}

it.each(screens)('%s: no ring around what has the focus is cut off', async (screen) => {
  const visit = await web.visit(wide)
  await visit.open(addressOf(screen))
  expect(await visit.page.evaluate(clippedRings)).toEqual([])
  await visit.close()
})

it('a low window keeps no bar in sight, and a list of tasks says that it is one', async () => {
  const visit = await web.visit({ width: 320, height: 256 })
  await visit.open('/pages/tasks/index')
  const { page } = visit
  const list = page.getByRole('list').first()
  expect(await list.getByRole('listitem').count()).toBe(3)
  expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toBe(
    '推进网上政务大厅建设',
  )
  await page.locator('.task-card').nth(20).scrollIntoViewIfNeeded()
  const bars = page.locator('.top-bar, .foot, .tab-bar, .section-head.is-sticky')
  const staying = await bars.evaluateAll((elements) =>
    elements.filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position)),
  )
  expect(staying).toHaveLength(0)
  await visit.close()
})

it('a task opens and reads by keyboard alone', async () => {
  const visit = await web.visit()
  await visit.open('/pages/task/index?id=dcd4d5308-31')
  await visit.page.keyboard.press('Tab')
  expect(await visit.page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
  await visit.page.keyboard.press('Enter')
  expect(await visit.page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  await visit.close()
})

it('搜索 opened to type has the focus in its field, and opened with words on what they find', async () => {
  const visit = await web.visit()
  const { page } = visit
  await visit.open('/')
  await page.getByRole('link', { name: '搜任务、单位、主题' }).last().click()
  await page.waitForFunction(() => document.activeElement?.matches('input[type="search"]'))
  await page.waitForTimeout(300)
  await page.keyboard.type('guest')
  expect(await page.getByRole('searchbox').last().inputValue()).toBe('guest')
  await visit.open('/pages/task/index?id=dcd4d5308-28')
  await page.locator('a.task-tag').first().click()
  await page.waitForURL(/pages\/search\/index\?q=/)
  await page.waitForFunction(() => document.activeElement?.tagName === 'MAIN')
  await visit.close()
})

it('going back gives the focus back to what was pressed', async () => {
  const visit = await web.visit()
  await visit.open('/pages/tasks/index')
  await visit.page
    .getByRole('link', { name: /^第3项/ })
    .first()
    .click()
  await visit.page.waitForURL(/pages\/task\/index/)
  await visit.page.getByRole('heading', { level: 1 }).last().waitFor()
  await visit.page.goBack()
  await visit.page.waitForFunction(() =>
    document.activeElement?.getAttribute('aria-label')?.startsWith('第3'),
  )
  await visit.close()
})
