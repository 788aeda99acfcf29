import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')
const SOURCES = ['src', 'mock', 'config', 'package-lock.json', 'babel.config.js']

function newestOf(file: string): number {
  const found = statSync(file)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(
    found.mtimeMs,
    ...readdirSync(file).map((child) => newestOf(path.join(file, child))),
  )
}

/** Builds the mini-program once before its tests, where the build is missing or older than its sources. */
export default function buildWeapp(): void {
  const made = path.join(ROOT, 'dist/weapp/app.json')
  const newest = Math.max(...SOURCES.map((source) => newestOf(path.join(ROOT, source))))
  if (existsSync(made) && statSync(made).mtimeMs > newest) return
  process.stdout.write('\nbuilding dist/weapp, which its tests run …\n')
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build:weapp'], {
    cwd: ROOT,
    encoding: 'utf8',
    // Jest's own NODE_ENV would make it a test build.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error(`build:weapp failed\n${stdout}\n${stderr}`)
}
