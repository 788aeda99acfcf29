import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '..')
const SOURCES = ['src', 'mock', 'config', 'scripts/web', 'package-lock.json', 'babel.config.js']

function newestOf(file: string): number {
  const found = statSync(file)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(
    found.mtimeMs,
    ...readdirSync(file).map((child) => newestOf(path.join(file, child))),
  )
}

/** Builds `dist/<target>` where it is missing, or older than its sources. `mark` is a file that every build writes. */
export function freshBuild(
  target: 'weapp' | 'weapp:remote' | 'h5' | 'h5:remote',
  mark: string,
): void {
  const made = path.join(ROOT, 'dist', target.replace(':', '-'), mark)
  const newest = Math.max(...SOURCES.map((source) => newestOf(path.join(ROOT, source))))
  if (existsSync(made) && statSync(made).mtimeMs > newest) return
  process.stdout.write(`\nbuilding dist/${target}, which its tests run …\n`)
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', `build:${target}`], {
    cwd: ROOT,
    encoding: 'utf8',
    // Jest's own NODE_ENV would make it a test build.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error(`build:${target} failed\n${stdout}\n${stderr}`)
}
