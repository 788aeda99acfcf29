import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { STEPS } from '../../config/start-in-steps'

const TAG = /<script defer="defer" src="([^"]+)"><\/script>/g

/** Where a script stands in the order of the start: what only holds modules comes before who asks for them. */
function placeOf(address: string): number {
  const name = path.basename(address).split('.')[0] ?? ''
  const step = [...STEPS, 'app'].indexOf(name)
  return step === -1 ? 0.5 : step
}

/**
 * Lets index.html fetch its scripts at once and run them one after another, as tasks of their own
 * (start-steps.js): a page that comes painted is seen before they run.
 */
export function startInSteps(folder: string): void {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, 'start-steps.js')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: 'es2016',
  })
  const code = outputFiles[0]?.text ?? ''
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8)
  const address = `/js/start.${hash}.js`
  writeFileSync(path.join(folder, address), code)
  const file = path.join(folder, 'index.html')
  const html = readFileSync(file, 'utf8')
  const scripts = [...html.matchAll(TAG)].map(([, src = '']) => src)
  if (scripts.length <= STEPS.length) throw new Error('index.html has no scripts for the steps')
  const fetched = scripts
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((src) => `<link rel="preload" as="script" data-start href="${src}">`)
  const start = `<script defer src="${address}"></script>${fetched.join('')}`
  writeFileSync(
    file,
    html.replace(TAG, '').replace('</head>', () => `${start}</head>`),
  )
}
