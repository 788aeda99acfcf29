/** `npm start`: builds the web page where it is missing or older than its sources, then starts the server with it. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { isStale } from './stale-build'

const ROOT = path.resolve(__dirname, '..')
/** The last that a build writes. */
const MARK = 'dist/h5-remote/home.html'

/** The bundler's progress is for a terminal; elsewhere its words are kept for when it fails. */
function build(): void {
  const why = existsSync(path.join(ROOT, MARK)) ? '源码比上次构建新' : '首次'
  process.stdout.write(`正在构建网页（${why}，约半分钟）…\n`)
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build:h5:remote'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: process.stdout.isTTY ? 'inherit' : 'pipe',
  })
  if (status === 0) return
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}\n构建失败，请看上面的说明。\n`)
  process.exit(1)
}

if (isStale(ROOT, MARK)) build()
process.stdout.write(
  '微信小程序：先运行 npm run build:weapp，再用微信开发者工具打开本目录（产物在 dist/weapp）。\n按 Ctrl+C 停止。\n',
)
// In this process: a signal reaches the server itself.
void import('../server/src/main')
