import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { NotAPlanError } from '../../src/domain/reading'
import { documentIdOf } from '../../src/domain/publishing'
import { readInput } from './read-input'
import { reportOf } from './report'

const USAGE = `用法:npm run import -- 文件 [--json [-]] [--out 结果.json]
      npm run import -- 文件 --publish [--dry-run]
      npm run import -- 文件或编号 --rollback [--dry-run]
  文件       .txt(UTF-8 或 GB18030)、.html、.docx;- 表示标准输入
  --json     只输出 JSON
  --out 文件 把 JSON 写入文件
  --publish  发布到服务器(DATABASE_URL,或 DATA_DIR;服务正在运行也可)
  --rollback 退回到上一版本
  --dry-run  只说会改变什么、会通知多少人,不写入`

function fail(status: 1 | 2, message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(status)
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        out: { type: 'string' },
        publish: { type: 'boolean' },
        rollback: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
  } catch (cause) {
    return fail(2, `${cause instanceof Error ? cause.message : cause}\n${USAGE}`)
  }
}

type Values = ReturnType<typeof readArguments>['values']

/** Opened only when asked for: plain reading needs no database. */
async function serve(values: Values, file: string): Promise<string> {
  const { publishText, rollback } = await import('./publish')
  const dryRun = values['dry-run'] ?? false
  if (values.rollback && /^d[0-9a-f]{8}$/.test(file)) return rollback(file, dryRun)
  const { document, text } = await readInput(file)
  return values.rollback ? rollback(documentIdOf(document), dryRun) : publishText(text, dryRun)
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments()
  if (values.help) {
    process.stdout.write(`${USAGE}\n`)
    return
  }
  // `--json -` names standard output, unless it is the only name: then it is standard input.
  const files =
    positionals.length > 1 && values.json ? positionals.filter((name) => name !== '-') : positionals
  const [file] = files
  if (file === undefined || files.length > 1) return fail(2, USAGE)
  if (values.publish || values.rollback || values['dry-run']) {
    try {
      process.stdout.write(await serve(values, file))
    } catch (cause) {
      fail(1, cause instanceof Error ? cause.message : String(cause))
    }
    return
  }
  try {
    const { document, problems } = await readInput(file)
    const json = `${JSON.stringify({ document, problems }, null, 2)}\n`
    if (values.out) writeFileSync(values.out, json)
    process.stdout.write(values.json ? json : reportOf(document, problems))
  } catch (cause) {
    if (cause instanceof NotAPlanError) fail(1, cause.message)
    const words = cause instanceof Error ? cause.message : String(cause)
    fail(1, `无法读取 ${file}:${words.split('\n')[0]}`)
  }
}

void main()
