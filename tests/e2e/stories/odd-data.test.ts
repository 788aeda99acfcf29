import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { serveWeb } from '../../../scripts/web/serve'
import { buildLongPlan } from '../../long-plan'
import { launch } from '../browser'

/** Data that no office would print, and that one day comes all the same. */
const HEBREW = 'משרד הממשלה'
const LONG = `${'很长的标题'.repeat(60)}${'Averylongwordwithoutanyspace'.repeat(8)}`.slice(0, 500)
const TURNED = `\u202e${HEBREW}`

const base = buildLongPlan(3)
const plan = {
  ...base,
  title: LONG,
  tasks: base.tasks.map((task, at) => ({
    ...task,
    headline: at === 0 ? LONG : `${TURNED} 建设`,
    text: at === 0 ? LONG : `${HEBREW} ${task.text}`,
    units: task.units.map((unit, place) => (place === 0 ? { ...unit, name: TURNED } : unit)),
  })),
}
const { parts: _, tasks: __, ...summary } = plan
const [first] = plan.tasks
const replies: [RegExp, object][] = [
  [/\/documents$/, { documents: [summary] }],
  [/\/documents\/[^/]+$/, { document: plan }],
  [/\/tasks\/[^/]+$/, { task: first, updates: [], related: [] }],
  [/\/status$/, { today: '2015-11-16', simulated: true, dataVersion: '0', minClient: '0.1.0' }],
]

let browser: Browser
let served: Awaited<ReturnType<typeof serveWeb>>
beforeAll(async () => {
  served = await serveWeb(path.resolve(__dirname, '../../../dist/h5-remote'), 0)
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await served.close()
})

async function open(width: number, route: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 812 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.route(/\/v1\//, (call) => {
    const url = new URL(call.request().url()).pathname
    const found = replies.find(([pattern]) => pattern.test(url))
    return found
      ? call.fulfill({ json: found[1] })
      : call.fulfill({ status: 404, json: { type: 'about:blank', title: '没有', status: 404 } })
  })
  await page.goto(served.address + route)
  return page
}

const widthOver = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** Where single characters of the first element found are drawn, left to right (px). */
const placesOf = (page: Page, selector: string, characters: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, wanted) => {
      const text = element.firstChild as Text
      return [...wanted].map((character) => {
        const range = document.createRange()
        const at = text.data.indexOf(character)
        range.setStart(text, at)
        range.setEnd(text, at + 1)
        return range.getBoundingClientRect().left
      })
    }, characters)

describe.each([375, 320])('%i px wide', (width) => {
  it('a list and a task hold 500 characters and Hebrew', async () => {
    for (const [route, words] of [
      ['/pages/tasks/index', '.task-card'],
      [`/pages/task/index?id=${first?.id}`, '.task-title'],
    ] as const) {
      const page = await open(width, route)
      await page.locator(words).first().waitFor()
      expect([route, await widthOver(page)]).toEqual([route, 0])
      const cut = await page
        .locator(words)
        .evaluateAll((all) =>
          all
            .filter((one) => one.scrollWidth > one.clientWidth + 1)
            .map(({ className }) => className),
        )
      expect(cut).toEqual([])
      await page.context().close()
    }
  })

  it('a name that turns the direction turns nothing after it', async () => {
    const page = await open(width, '/pages/tasks/index')
    await page.locator('.card-line').first().waitFor()
    const [list = 0, first = 0, place = 0] = await placesOf(page, '.card-line', '列首位')
    expect([first - list, place - first].every((step) => step > 0)).toBe(true)
    await page.context().close()
  })
})
