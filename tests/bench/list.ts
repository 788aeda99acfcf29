/**
 * `npm run bench:list`: 10,000 tasks in Chromium at a CPU four times slower: first render after the data,
 * nodes, and the longest task while scrolling; the median of five fresh visits. Needs `npm run build:h5:remote`.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { serveWeb } from '../../scripts/web/serve'
import { buildLongPlan } from '../long-plan'

const COUNT = 10_000
const ROUNDS = 5
const BUDGET = { renderMs: 300, nodes: 1500, longTaskMs: 100 }

interface Round {
  renderMs: number
  nodes: number
  longTaskMs: number
}

async function visit(browser: Browser, address: string): Promise<Round> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const plan = buildLongPlan(COUNT)
  const { parts: _, tasks: __, ...summary } = plan
  await page.route('**/v1/**', (route) => {
    const url = route.request().url()
    const json = url.endsWith('/v1/documents')
      ? { documents: [summary] }
      : url.endsWith('/reported-dues')
        ? { dues: [] }
        : url.includes('/v1/documents/')
          ? { document: plan }
          : { today: '2015-11-16', simulated: true, dataVersion: '0', minClient: '0.1.0' }
    return route.fulfill({ json })
  })
  await page.addInitScript(() => {
    const marks = { parsed: 0, shown: 0, long: [] as number[] }
    Object.assign(window, { marks })
    const parse = JSON.parse.bind(JSON)
    JSON.parse = (text: string, ...rest: []) => {
      const value: unknown = parse(text, ...rest)
      if (text.length > 1_000_000) marks.parsed ||= performance.now()
      return value
    }
    new MutationObserver(() => {
      if (!marks.shown && document.querySelector('.task-card')) {
        requestAnimationFrame(() => (marks.shown ||= performance.now()))
      }
    }).observe(document, { childList: true, subtree: true })
    new PerformanceObserver((list) =>
      list.getEntries().forEach(({ duration }) => marks.long.push(duration)),
    ).observe({ type: 'longtask' })
  })
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(`${address}/pages/tasks/index`)
  await page.waitForSelector('.task-card', { timeout: 60_000 })
  await page.waitForTimeout(2000)
  const marks = () =>
    page.evaluate(
      () =>
        (window as unknown as { marks: { parsed: number; shown: number; long: number[] } }).marks,
    )
  const { parsed, shown } = await marks()
  await page.evaluate(() =>
    (window as unknown as { marks: { long: number[] } }).marks.long.splice(0),
  )
  let most = 0
  for (let step = 0; step < 60; step++) {
    await page.mouse.wheel(0, step % 10 === 9 ? 8000 : 700)
    await page.waitForTimeout(80)
    most = Math.max(most, await page.evaluate(() => document.querySelectorAll('*').length))
  }
  const { long } = await marks()
  await context.close()
  return { renderMs: shown - parsed, nodes: most, longTaskMs: Math.max(0, ...long) }
}

const middleOf = (values: number[]) =>
  [...values].sort((one, other) => one - other)[ROUNDS >> 1] ?? 0

async function main(): Promise<void> {
  const folder = path.resolve(__dirname, '../../dist/h5-remote')
  if (!existsSync(folder)) throw new Error('先运行 npm run build:h5:remote')
  const { address, close } = await serveWeb(folder, 0)
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push(await visit(browser, address))
  const rows = [
    ['首次显示（数据到达之后）', 'renderMs', 'ms'],
    ['节点', 'nodes', ''],
    ['滚动中最长的任务', 'longTaskMs', 'ms'],
  ] as const
  for (const [name, key, unit] of rows) {
    const values = rounds.map((round) => Math.round(round[key]))
    const value = middleOf(values)
    const isKept = value <= BUDGET[key]
    process.stdout.write(
      `${isKept ? '✓' : '✗'} ${name} ${value}${unit} / ${BUDGET[key]}${unit}(${values.join(' ')})\n`,
    )
    if (!isKept) process.exitCode = 1
  }
  await browser.close()
  await close()
}

void main()
