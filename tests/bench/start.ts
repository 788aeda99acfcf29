/**
 * `npm run bench:start [dist/h5 …]`: how long the main thread is held while a page starts, by the processor time of its
 * tasks: other work on the machine changes it little, where Lighthouse's TBT goes from 200 to 2,000 ms. What each
 * task after the first paint takes over 50 ms at a CPU four times slower is added up, as TBT does. Median of five.
 */
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { serveWeb } from '../../scripts/web/serve'

const ROUNDS = 5
const SLOWER = 4
const LONG_MS = 50
const WATCHED_MS = 3000
const PAGES = ['/', '/pages/task/index?id=dcd4d5308-31']

/** What we read of Chromium's trace events; times in µs. */
interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args?: { name?: string }
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`

/** The main thread of the page: of all renderers the one that ran scripts. */
function mainThread(events: readonly TraceEvent[]): string {
  const runs = new Map<string, number>()
  for (const event of events) {
    if (event.name !== 'EvaluateScript') continue
    runs.set(threadOf(event), (runs.get(threadOf(event)) ?? 0) + 1)
  }
  const [most] = [...runs].sort(([, one], [, other]) => other - one)
  if (!most) throw new Error('no script ran')
  return most[0]
}

/** Tasks that are in no other, after the first paint. */
function tasksAfterPaint(events: readonly TraceEvent[]): number[] {
  const thread = mainThread(events)
  const own = events.filter((event) => threadOf(event) === thread)
  const paints = own.filter(({ name }) => name === 'firstContentfulPaint').map(({ ts }) => ts)
  const since = Math.max(...paints)
  let until = -Infinity
  return own
    .filter(({ name, ph, ts }) => ph === 'X' && name.endsWith('RunTask') && ts >= since)
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))
    .flatMap(({ ts, dur = 0, tdur = dur }) => {
      if (ts < until) return []
      until = ts + dur
      return [(tdur / 1000) * SLOWER]
    })
}

async function visit(browser: Browser, url: string): Promise<{ held: number; longest: number }> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    isMobile: true,
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const categories = ['toplevel', 'devtools.timeline', 'v8', 'blink.user_timing', 'loading']
  await browser.startTracing(page, { categories: [...categories, '__metadata'] })
  await page.goto(url)
  await page.waitForTimeout(WATCHED_MS)
  const trace = (await browser.stopTracing()).toString()
  await context.close()
  const tasks = tasksAfterPaint((JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents)
  const held = tasks.reduce((sum, ms) => sum + Math.max(0, ms - LONG_MS), 0)
  return { held, longest: Math.max(0, ...tasks) }
}

const middleOf = (values: number[]) =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0

async function main(): Promise<void> {
  const given = process.argv.slice(2)
  const folders = given.length > 0 ? given : [path.resolve(__dirname, '../../dist/h5')]
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const servers = await Promise.all(folders.map((folder) => serveWeb(path.resolve(folder), 0)))
  for (const page of PAGES) {
    const visits = folders.map(() => [] as { held: number; longest: number }[])
    // In turn: what else the machine does is shared fairly.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [at, { address }] of servers.entries()) {
        visits[at]?.push(await visit(browser, address + page))
      }
    }
    for (const [at, all] of visits.entries()) {
      const held = all.map((one) => Math.round(one.held))
      const longest = Math.round(middleOf(all.map((one) => one.longest)))
      process.stdout.write(
        `${folders[at]} ${page}: ${middleOf(held)} ms (${held.join(' ')}), longest task ${longest} ms\n`,
      )
    }
  }
  await browser.close()
  await Promise.all(servers.map(({ close }) => close()))
}

void main()
