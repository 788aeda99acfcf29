/** `npm start`: builds the web page where it is missing, serves it, and says how to open both builds. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { serveWeb } from './web/serve'

const ROOT = path.resolve(__dirname, '..')
const DEFAULT_PORT = 8080

function build(): void {
  process.stdout.write('正在构建网页(首次约半分钟)…\n')
  const { status } = spawnSync('npm', ['run', '--silent', 'build:h5'], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (status !== 0) {
    process.stderr.write('构建失败,请看上面的说明。\n')
    process.exit(1)
  }
}

function portOf(text: string | undefined): number {
  const port = text === undefined ? DEFAULT_PORT : Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  process.stderr.write(`PORT 应为 0 到 65535 的整数,现在是“${text}”。\n`)
  process.exit(2)
}

async function main(): Promise<void> {
  const port = portOf(process.env.PORT)
  const folder = path.join(ROOT, 'dist/h5')
  if (!existsSync(path.join(folder, 'index.html'))) build()
  const { address, close } = await serveWeb(folder, port)
  process.stdout.write(
    `网页已启动:${address}\n微信小程序:先运行 npm run build:weapp,再用微信开发者工具打开本目录(产物在 dist/weapp)。\n按 Ctrl+C 停止。\n`,
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close())
}

main().catch((cause: unknown) => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : ''
  process.stderr.write(
    code === 'EADDRINUSE'
      ? `端口已被占用,请换一个:PORT=8081 npm start\n`
      : `启动失败:${cause instanceof Error ? cause.message : String(cause)}\n`,
  )
  process.exit(1)
})
