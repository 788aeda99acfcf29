import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { isStale } from '../scripts/stale-build'

const ROOT = path.resolve(__dirname, '..')

/** Builds `dist/<target>` where it is missing, or older than its sources. `mark` is a file that every build writes. */
export function freshBuild(
  target: 'weapp' | 'weapp:remote' | 'h5' | 'h5:remote',
  mark: string,
): void {
  if (!isStale(ROOT, path.join('dist', target.replace(':', '-'), mark))) return
  process.stdout.write(`\nbuilding dist/${target}, which its tests run …\n`)
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', `build:${target}`], {
    cwd: ROOT,
    encoding: 'utf8',
    // Jest's own NODE_ENV would make it a test build.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error(`build:${target} failed\n${stdout}\n${stderr}`)
}
