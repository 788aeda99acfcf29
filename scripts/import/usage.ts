import { parseArgs } from 'node:util'

export const USAGE = `用法：npm run import -- 文件 [--json [-]] [--out 结果.json]
      npm run import -- 文件夹 [--json]
      npm run import -- --diff 上年文件 今年文件 [--json]
      npm run import -- 文件 --publish [--dry-run]
      npm run import -- 文件或编号 --rollback [--dry-run]
  文件       .txt（UTF-8 或 GB18030）、.html、.docx;- 表示标准输入
  文件夹     读其中所有文件，列表说明；有一个没能读取，退出码为 1
  --diff     比较两份：延续、变化、新增、不再列出，附相似度
  --json     只输出 JSON
  --out 文件 把 JSON 写入文件
  --publish  发布到服务器（DATABASE_URL，或 DATA_DIR；服务正在运行也可）
  --rollback 退回到上一版本
  --dry-run  只说会改变什么、会通知多少人，不写入`

export function fail(status: 1 | 2, message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(status)
}

export function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        diff: { type: 'boolean' },
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

export type Values = ReturnType<typeof readArguments>['values']
