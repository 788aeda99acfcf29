/** `npm run bench:web`: Lighthouse's mobile preset on the served web page, median of five. Needs Chromium. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { serveWeb } from '../../scripts/web/serve'

const ROOT = path.resolve(__dirname, '../..')
const RUNS = Number(process.env.RUNS ?? 5)
const PAGES = ['/', '/pages/task/index?id=dcd4d5308-31']

interface Report {
  categories: Record<string, { score: number | null }>
  audits: Record<string, { numericValue?: number }>
}

interface Figure {
  name: string
  read: (report: Report) => number
  isMet: (value: number) => boolean
  limit: string
}

const score = (key: string, least: number): Figure => ({
  name: key,
  read: (report) => Math.round((report.categories[key]?.score ?? 0) * 100),
  isMet: (value) => value >= least,
  limit: `≥ ${least}`,
})
const metric = (name: string, key: string, most: number): Figure => ({
  name,
  read: (report) => report.audits[key]?.numericValue ?? Infinity,
  isMet: (value) => value <= most,
  limit: `≤ ${most}`,
})

const figures: Figure[] = [
  score('performance', 90),
  score('accessibility', 100),
  score('best-practices', 100),
  score('seo', 95),
  metric('LCP (ms)', 'largest-contentful-paint', 2500),
  metric('CLS', 'cumulative-layout-shift', 0.02),
  metric('TBT (ms)', 'total-blocking-time', 200),
]

const median = (values: number[]) =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Chromium now and then records no trace (NO_NAVSTART): such a run says nothing, and is made again. */
function lighthouse(url: string, file: string, tries = 3): Report {
  const { status, stderr } = spawnSync(
    path.join(ROOT, 'node_modules/.bin/lighthouse'),
    [
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking',
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? '/usr/bin/chromium' },
    },
  )
  if (status !== 0 && tries > 1) return lighthouse(url, file, tries - 1)
  if (status !== 0) throw new Error(`lighthouse failed: ${stderr.slice(-600)}`)
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}

/** The server has to answer while Lighthouse runs, so it is asked in another process. */
async function main(): Promise<number> {
  if (process.argv[2] === 'serve') {
    const { address } = await serveWeb(path.join(ROOT, 'dist/h5'), 0)
    process.stdout.write(`${address}\n`)
    await new Promise(() => undefined)
  }
  const { spawn } = await import('node:child_process')
  const server = spawn(path.join(ROOT, 'node_modules/.bin/tsx'), [__filename, 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve) =>
    server.stdout.once('data', (data: Buffer) => resolve(data.toString().trim())),
  )
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lighthouse-'))
  let failed = 0
  try {
    for (const page of PAGES) {
      const reports = Array.from({ length: RUNS }, (_, at) =>
        lighthouse(address + page, path.join(folder, `${at}.json`)),
      )
      process.stdout.write(`${page} (median of ${RUNS})\n`)
      for (const { name, read, isMet, limit } of figures) {
        const value = median(reports.map(read))
        if (!isMet(value)) failed += 1
        process.stdout.write(
          `${isMet(value) ? '✓' : '✗'} ${name.padEnd(16)} ${String(Math.round(value * 1000) / 1000).padStart(8)}  ${limit}\n`,
        )
      }
    }
  } finally {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  return failed === 0 ? 0 : 1
}

main().then(
  (code) => process.exit(code),
  (cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
    process.exit(1)
  },
)
