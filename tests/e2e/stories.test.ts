import { openWeb, type Visit, type Web } from './browser'

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

const stories: [string, (visit: Visit) => Promise<void>][] = [
  [
    'an official finds what a district answers for, and by when',
    async ({ page, open }) => {
      await open('/')
      await page.getByRole('button', { name: '按单位' }).click()
      await page
        .getByRole('link', { name: /黄浦区/ })
        .last()
        .click()
      await page.getByText('确定 9 项 · 可能 4 项').waitFor()
      await page
        .getByRole('link', { name: /^第33项/ })
        .last()
        .click()
      await page.getByRole('heading', { level: 1, name: '深化政府网站无障碍改造工作' }).waitFor()
      await page.getByText('2015年12月31日(推定)').last().waitFor()
    },
  ],
  [
    'an elder makes the words larger, and they stay large',
    async ({ page, open }) => {
      await open('/')
      await page
        .getByRole('button', { name: '长辈版' })
        .or(page.getByRole('link', { name: '长辈版' }))
        .first()
        .click()
      await page.getByRole('radio', { name: '长辈版 · 更大' }).click()
      await page.reload()
      await page.locator('.screen.scale-3.is-elder').first().waitFor()
    },
  ],
]

it.each(stories)('%s', async (_, story) => {
  const visit = await web.visit()
  try {
    await story(visit)
    expect(visit.complaints).toEqual([])
  } finally {
    await visit.close()
  }
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

it('going back gives the focus back to what was pressed', async () => {
  const visit = await web.visit()
  await visit.open('/pages/tasks/index')
  await visit.page
    .getByRole('link', { name: /^第3项/ })
    .first()
    .click()
  await visit.page.getByRole('heading', { level: 1 }).last().waitFor()
  await visit.page.goBack()
  await visit.page.waitForFunction(() =>
    document.activeElement?.getAttribute('aria-label')?.startsWith('第3'),
  )
  await visit.close()
})
