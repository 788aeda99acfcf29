/**
 * `npm run publish -- FILE…` publishes posts; `--revise FILE…` revises them; `--withdraw ID` takes one
 * back. All files or none; what is wrong is told by file, line and reason.
 */
import { readFileSync, statSync } from 'node:fs'
import { faultWords } from '../../../src/domain/posts'
import { readConfig } from '../config'
import { createLog } from '../log'
import { openRuntime } from '../open-runtime'
import { publishPosts, withdrawPost } from '../services/publish-posts'

const outcomes = {
  published: '已发布',
  scheduled: '已排定',
  revised: '已修订',
  withdrawn: '已撤回',
}
const LARGEST_FILE = 1024 * 1024

const say = (words: string) => process.stdout.write(`${words}\n`)

class UsageError extends Error {}

function readPostFile(file: string) {
  const { size } = statSync(file)
  if (size > LARGEST_FILE) {
    throw new UsageError(`${file}:1 文件太大(${(size / 1024 / 1024).toFixed(1)} MB,最多 1 MB)`)
  }
  return { file, markdown: readFileSync(file, 'utf8') }
}

async function main(args: string[]): Promise<void> {
  const flags = args.filter((one) => one.startsWith('--'))
  const names = args.filter((one) => !one.startsWith('--'))
  const isKnown = flags.every((flag) => flag === '--revise' || flag === '--withdraw')
  if (names.length === 0 || flags.length > 1 || !isKnown) {
    throw new UsageError('用法:npm run publish -- [--revise] 文件… | --withdraw 编号')
  }
  const files = flags.includes('--withdraw') ? [] : names.map(readPostFile)
  const runtime = await openRuntime(readConfig(process.env), createLog('silent'))
  try {
    if (flags.includes('--withdraw')) {
      for (const id of names) {
        const withdrawn = await withdrawPost(runtime, id)
        if (!withdrawn) throw new UsageError(`没有编号为 ${id} 的动态`)
        say(`${outcomes.withdrawn}:${withdrawn.title}`)
      }
      return
    }
    const { posts, faults } = await publishPosts(runtime, files, {
      revise: flags.includes('--revise'),
    })
    if (faults.length > 0) throw new UsageError(faults.map(faultWords).join('\n'))
    for (const { outcome, title, publishedAt } of posts) {
      say(`${outcomes[outcome]}:${title}(${publishedAt})`)
    }
  } finally {
    await runtime.database.close()
  }
}

main(process.argv.slice(2)).catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exitCode = 1
})
