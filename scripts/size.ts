/** `npm run size`: what people download, against its budgets; and that remote builds hold nothing of mock/. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { EMBEDDED_MARK } from '../mock'

const DIST = path.resolve(__dirname, '../dist')
const KB = 1024

interface Line {
  what: string
  bytes: number
  /** Most bytes allowed; null where a figure is only told. */
  budget: number | null
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).isFile())
}

const rawOf = (files: string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0)
const gzippedOf = (files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)

interface AppJson {
  subPackages?: { root: string }[]
}

/** The main package, and the largest of the others. */
function weappLines(name: string, mainBudget: number): Line[] {
  const folder = path.join(DIST, name)
  const app: AppJson = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? []).map(({ root }) => path.join(folder, root) + path.sep)
  const files = filesUnder(folder).filter((file) => !file.endsWith('.LICENSE.txt'))
  const subpackages = roots.map((root) => ({
    root: path.relative(folder, root),
    bytes: rawOf(files.filter((file) => file.startsWith(root))),
  }))
  const main = files.filter((file) => !roots.some((root) => file.startsWith(root)))
  const largest = subpackages.reduce((a, b) => (b.bytes > a.bytes ? b : a), { root: '-', bytes: 0 })
  return [
    { what: `${name}: main package`, bytes: rawOf(main), budget: mainBudget },
    {
      what: `${name}: largest subpackage (${largest.root})`,
      bytes: largest.bytes,
      budget: 2048 * KB,
    },
    { what: `${name}: all packages`, bytes: rawOf(files), budget: 20 * 1024 * KB },
  ]
}

/** The chunks that the home route loads, as webpack's runtime in the first scripts names them. */
function homeChunks(folder: string, loaded: string[]): string[] {
  const runtime = loaded.map((file) => readFileSync(file, 'utf8')).join('')
  const load =
    /"path":"pages\/home\/index","load":function[^[]*\[(.*?)\.then/.exec(runtime)?.[1] ?? ''
  const ids = [...load.matchAll(/\.e\((\d+)\)/g)].map(([, id = '']) => id)
  // `804==={id}?"shared":{id}` where one chunk has a name, `{"804":"shared",…}[{id}]` where several have.
  const names = /"js\/"\+\((.*?)\)\+"\."/.exec(runtime)?.[1] ?? ''
  const named = new Map(
    [...names.matchAll(/(\d+)(?:===\w\?|"?:)"(\w+)"/g)].map(([, id = '', name = '']) => [id, name]),
  )
  const chunks = filesUnder(path.join(folder, 'js')).filter((file) => file.endsWith('.js'))
  return ids.flatMap((id) => {
    const found = chunks.filter((file) => path.basename(file).startsWith(`${named.get(id) ?? id}.`))
    if (found.length === 0) throw new Error(`no file holds chunk ${id}, which home loads`)
    return found
  })
}

/** The scripts that the built page asked for until its home screen showed (scripts/web/first-paint.ts). */
function preloadedOf(folder: string): string[] {
  const html = readFileSync(path.join(folder, 'home.html'), 'utf8')
  return [...html.matchAll(/rel="preload" as="script"[^>]* href="\/?([^"]+\.js)"/g)].map(
    ([, file = '']) => path.join(folder, file),
  )
}

function h5Lines(name: string, scripts: number, withHome: number): Line[] {
  const folder = path.join(DIST, name)
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  // Those that it runs, and those that it fetches for the steps of the start (scripts/web/start.ts).
  const loaded = [
    ...html.matchAll(
      /<(?:script|link rel="preload" as="script")[^>]+(?:src|href)="\/?([^"]+\.js)"/g,
    ),
  ].map(([, file = '']) => path.join(folder, file))
  const home = homeChunks(folder, loaded)
  if (home.length === 0) throw new Error(`${name}: no chunk holds the home page`)
  return [
    { what: `${name}: scripts of index.html, gzip`, bytes: gzippedOf(loaded), budget: scripts },
    {
      what: `${name}: with the home chunk, gzip`,
      bytes: gzippedOf([...loaded, ...home]),
      budget: withHome,
    },
    // Told: where the data is in the build, it comes as scripts too. What the painted home asked for.
    {
      what: `${name}: all that home's content takes, gzip`,
      bytes: gzippedOf([...new Set([...loaded, ...home, ...preloadedOf(folder)])]),
      budget: null,
    },
  ]
}

/** Files of a remote build that hold something of the embedded API. */
function embeddedTraces(name: string): string[] {
  const folder = path.join(DIST, name)
  return filesUnder(folder).filter(
    (file) => file.endsWith('.js') && readFileSync(file, 'utf8').includes(EMBEDDED_MARK),
  )
}

/** What only makes data: it must not be downloaded. Each with words of its code that no minifier changes. */
const KEPT_OUT = [
  { file: 'pinyin-pro/dist/index.js', words: 'removeNonZh' },
  { file: 'opencc-js/dist/esm/full.js', words: 'Invalid dictionary entry' },
]

/** Bundles that hold one of them. Throws where the words are no longer in the library: then this proves nothing. */
function strayLibraries(name: string): string[] {
  const scripts = filesUnder(path.join(DIST, name)).filter((file) => file.endsWith('.js'))
  return KEPT_OUT.flatMap(({ file, words }) => {
    const library = path.resolve(__dirname, '../node_modules', file)
    if (!readFileSync(library, 'utf8').includes(words)) throw new Error(`${file} lacks “${words}”`)
    return scripts
      .filter((script) => readFileSync(script, 'utf8').includes(words))
      .map((script) => `${path.dirname(file)} in ${path.relative(DIST, script)}`)
  })
}

function main(): number {
  const lines: Line[] = []
  const wrong: string[] = []
  for (const [name, budget] of [
    ['weapp', 700 * KB],
    ['weapp-remote', 600 * KB],
  ] as const) {
    if (existsSync(path.join(DIST, name, 'app.json'))) lines.push(...weappLines(name, budget))
    else wrong.push(`dist/${name} is not built`)
  }
  for (const name of ['h5', 'h5-remote']) {
    if (existsSync(path.join(DIST, name, 'index.html'))) {
      lines.push(...h5Lines(name, 125 * KB, 150 * KB))
    } else wrong.push(`dist/${name} is not built`)
  }
  for (const { what, bytes, budget } of lines) {
    const isOver = budget !== null && bytes > budget
    const limit = budget === null ? '' : ` / ${(budget / KB).toFixed(0)}`
    process.stdout.write(
      `${isOver ? '✗' : '✓'} ${what.padEnd(52)} ${(bytes / KB).toFixed(1).padStart(8)}${limit} KB\n`,
    )
    if (isOver) wrong.push(`${what} is over its budget`)
  }
  for (const name of ['h5-remote', 'weapp-remote']) {
    if (!existsSync(path.join(DIST, name))) continue
    const traces = embeddedTraces(name)
    if (traces.length > 0) wrong.push(`${name} holds the embedded API: ${traces.join(', ')}`)
    else process.stdout.write(`✓ ${name} holds nothing of mock/\n`)
  }
  for (const name of ['h5', 'h5-remote', 'weapp', 'weapp-remote']) {
    if (!existsSync(path.join(DIST, name))) continue
    const strays = strayLibraries(name)
    if (strays.length > 0) wrong.push(`${name} holds what only makes data: ${strays.join(', ')}`)
    else process.stdout.write(`✓ ${name} holds neither pinyin-pro nor opencc-js\n`)
  }
  for (const complaint of wrong) process.stderr.write(`✗ ${complaint}\n`)
  return wrong.length === 0 ? 0 : 1
}

process.exit(main())
