/**
 * `npm run bench:search-page`: the search page of the embedded build (`npm run build:h5`) in Chromium at a CPU six
 * times slower, over the plan and 10,000 generated tasks: from each keystroke (the event's own time) to the first
 * results for just these words painted, and the longest task while typing. `-- 1000` makes fewer. The tasks are put
 * in where the build reads its data; nothing of this is in the build.
 */
import { existsSync } from 'node:fs'
import { loadavg } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { serveWeb } from '../../scripts/web/serve'
import { corpusOf } from './search/corpus'

const COUNT = Number(process.argv[2] ?? 10_000)
const SLOWER = Number(process.env.SLOWER ?? 6)
const BUDGET_MS = 50
const QUERIES = ['微门户', '政务云迁移', '无障碍', 'wumenhu', '经信委', '电子证照库', '绿色账户']

interface Marks {
  /** When the last key came; 0 once its results are there. */
  typedAt: number
  /** How the screen names the results that are waited for. */
  awaited: string
  /** Of each keystroke: until the results that it led to were painted. */
  painted: number[]
  long: number[]
}

const marksOf = (page: Page) => page.evaluate(() => (window as unknown as { marks: Marks }).marks)

/** In the page: puts the tasks into what the build parses, and notes when things happen. */
function prepare({ tasks }: { tasks: [string, string][] }): void {
  const marks: Marks = { typedAt: 0, awaited: '', painted: [], long: [] }
  Object.assign(window, { marks })
  const parse = JSON.parse.bind(JSON)
  JSON.parse = (text: string, ...rest: []) => {
    const value = parse(text, ...rest)
    const plan = Array.isArray(value) ? value[0] : null
    if (!plan?.tasks || !plan.parts) return value
    for (let at = 0; at * 50 < tasks.length; at++) {
      const id = `g${at}`
      value.push({
        ...plan,
        id,
        issuedOn: `${1970 + (at % 40)}-03-06`,
        attachments: [],
        tasks: tasks.slice(at * 50, at * 50 + 50).map(([headline, words], no) => ({
          ...plan.tasks[no % plan.tasks.length],
          id: `${id}-${no + 1}`,
          documentId: id,
          headline,
          text: words,
        })),
      })
    }
    return value
  }
  addEventListener(
    'input',
    ({ timeStamp, target }) => {
      marks.typedAt = timeStamp
      marks.awaited = `“${(target as HTMLInputElement).value.trim()}”的搜索结果`
    },
    true,
  )
  // Nothing in here has a name of its own: what compiles this would call a helper that the page has not.
  new MutationObserver(() => {
    if (!marks.typedAt || !document.querySelector(`[aria-label="${marks.awaited}"]`)) return
    const { typedAt } = marks
    marks.typedAt = 0
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      // A message sent in a frame comes after that frame was painted.
      port1.onmessage = () => marks.painted.push(performance.now() - typedAt)
      port2.postMessage(0)
    })
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['aria-label'] })
  new PerformanceObserver((list) =>
    list.getEntries().forEach(({ duration }) => marks.long.push(duration)),
  ).observe({ type: 'longtask' })
}

async function main(): Promise<void> {
  const folder = path.resolve(__dirname, '../../dist/h5')
  if (!existsSync(folder)) throw new Error('先运行 npm run build:h5')
  const { address, close } = await serveWeb(folder, 0)
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const tasks = corpusOf(COUNT + 68)
    .slice(68)
    .map(({ title, text }): [string, string] => [title, text])
  await page.addInitScript(prepare, { tasks })
  const devtools = await context.newCDPSession(page)
  await page.goto(`${address}/pages/search/index`)
  const input = page.locator('.search-input input, input.search-input').first()
  await input.waitFor()
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await input.focus()
  const started = performance.now()
  await page.keyboard.insertText('政')
  const waitFor = async (counted: RegExp) => {
    await page.getByRole('status').filter({ hasText: counted }).waitFor({ timeout: 120_000 })
    return performance.now() - started
  }
  const first = await waitFor(/找到/)
  const whole = await waitFor(/条$/)
  await page.waitForTimeout(1500)
  const opening = Math.max(0, ...(await marksOf(page)).long)
  await page.evaluate(() => {
    const { marks } = window as unknown as { marks: Marks }
    marks.painted.length = 0
    marks.long.length = 0
  })
  let keys = 0
  for (const words of QUERIES) {
    await input.fill('')
    await page.waitForTimeout(600)
    for (const key of words) {
      await page.keyboard.insertText(key)
      keys += 1
      await page.waitForTimeout(700)
    }
  }
  const { painted, long } = await marksOf(page)
  const sorted = [...painted].sort((one, other) => one - other)
  const p50 = sorted[Math.floor(sorted.length / 2)] ?? 0
  const longest = Math.max(0, ...long)
  process.stdout.write(
    `${COUNT} tasks, CPU ${SLOWER}× slower, load ${loadavg()[0]?.toFixed(1)}\n` +
      `first search of all, as typed: ${first.toFixed(0)} ms; by the index, which is built meanwhile: ${whole.toFixed(0)} ms, longest task ${opening.toFixed(0)} ms\n` +
      `${p50 <= BUDGET_MS ? '✓' : '✗'} keystroke to first results painted: p50 ${p50.toFixed(0)} ms, most ${(sorted.at(-1) ?? 0).toFixed(0)} ms / ${BUDGET_MS} ms (${painted.length} of ${keys} keystrokes)\n` +
      `${longest <= BUDGET_MS ? '✓' : '✗'} longest task while typing: ${longest.toFixed(0)} ms / ${BUDGET_MS} ms\n`,
  )
  await browser.close()
  await close()
}

void main()
