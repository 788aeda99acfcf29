import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { NotAPlanError } from '../../src/domain/reading'
import { readInput } from './read-input'
import { reportOf } from './report'

const USAGE = `用法:npm run import -- 文件 [--json [-]] [--out 结果.json]
  文件       .txt(UTF-8 或 GB18030)、.html、.docx;- 表示标准输入
  --json     只输出 JSON
  --out 文件 把 JSON 写入文件`

function fail(status: 1 | 2, message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(status)
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean' } },
    })
  } catch (cause) {
    return fail(2, `${cause instanceof Error ? cause.message : cause}\n${USAGE}`)
  }
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
