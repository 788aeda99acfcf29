/** `npm start`: builds the web page where it is missing, then starts the server with it. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '..')

function build(): void {
  process.stdout.write('正在构建网页(首次约半分钟)…\n')
  const { status } = spawnSync('npm', ['run', '--silent', 'build:h5:remote'], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (status !== 0) {
    process.stderr.write('构建失败,请看上面的说明。\n')
    process.exit(1)
  }
}

if (!existsSync(path.join(ROOT, 'dist/h5-remote/index.html'))) build()
process.stdout.write(
  '微信小程序:先运行 npm run build:weapp,再用微信开发者工具打开本目录(产物在 dist/weapp)。\n按 Ctrl+C 停止。\n',
)
// In this process: a signal reaches the server itself.
void import('../server/src/main')
