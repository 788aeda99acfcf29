import { openWeb, type Face, type Visit, type Web } from '../browser'

/** One tap follows wherever a task stands, nothing moves by it, and 撤销 takes it back. */
let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

/** Where everything on the page is and how large, but for the bar with 撤销, in whole px. */
const placesOf = ({ page }: Visit, selector: string) =>
  page.locator(`.taro_page:last-child ${selector}`).evaluateAll((elements) =>
    elements.map((element) => {
      const { top, left, width, height } = element.getBoundingClientRect()
      return [top, left, width, height].map(Math.round).join(' ')
    }),
  )

const faces: [string, number, Face][] = [
  ['375', 375, {}],
  ['320', 320, {}],
  ['900', 900, {}],
  ['1.9', 375, { textScale: 1.9 }],
]

describe.each(faces)('%s', (_, width, face) => {
  it.each([
    ['a card', '/pages/tasks/index', '关注：第28项', '取消关注：第28项'],
    ['a task', '/pages/task/index?id=dcd4d5308-28', /^关注第28项/, '取消关注第28项'],
  ])('%s', async (_name, route, name, after) => {
    const visit = await web.visit({ width, face })
    await visit.open(route)
    const { page } = visit
    await page
      .getByText(/约每月|每月不到/)
      .or(page.locator('.follow-chip'))
      .first()
      .waitFor()
    const button = page.getByRole('button', { name })
    await button.scrollIntoViewIfNeeded()
    const watched = '.task-card, .follow-chip, .action, .section'
    const before = await placesOf(visit, watched)
    await button.click()
    await page.getByRole('button', { name: after, exact: true }).waitFor()
    await page.getByRole('status').getByText('已关注第28项').waitFor()
    expect(await placesOf(visit, watched)).toEqual(before)
    await page.getByRole('button', { name: '撤销：已关注第28项' }).click()
    await page.getByRole('button', { name }).waitFor()
    expect(await placesOf(visit, watched)).toEqual(before)
    const small = await page
      .locator('.follow-chip:visible, .action:visible')
      .evaluateAll((elements) =>
        elements
          .map((element) => element.getBoundingClientRect())
          .filter(({ width: across, height }) => across < 44 || height < 44),
      )
    expect(small).toEqual([])
    await visit.close()
  })
})

it.each([
  [375, {}],
  [320, {}],
  [375, { textScale: 1.9 }],
] as [number, Face][])('who answers and when are seen first (%d, %j)', async (width, face) => {
  const visit = await web.visit({ width, face })
  await visit.open('/pages/task/index?id=dcd4d5308-31')
  const ends = await visit.page
    .locator('.fact')
    .evaluateAll((facts) =>
      facts.slice(0, 2).map((fact) => [fact.textContent, fact.getBoundingClientRect().bottom]),
    )
  expect(ends).toEqual([
    [
      expect.stringMatching(
        face.textScale ? /^谁市政府办公厅（排在第一位）/ : /^谁市政府办公厅（列首位）/,
      ),
      expect.any(Number),
    ],
    [expect.stringMatching(/^时限2015年12月31日/), expect.any(Number)],
  ])
  expect(ends.filter(([, end]) => Number(end) > 812)).toEqual([])
  await visit.close()
})
