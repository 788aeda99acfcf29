/**
 * `npm run publish -- FILE…` publishes posts; `--revise FILE…` revises them; `--withdraw ID` takes one
 * back. All files or none; what is wrong is told by file, line and reason.
 */
import { readFileSync, statSync } from 'node:fs'
import { faultWords } from '../../../src/domain/posts'
import { runCommand } from '../admin/run-command'
import type { PostsResult } from '../services/publishing/publish-posts'

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
  const isWithdrawal = flags.includes('--withdraw')
  const answer = isWithdrawal
    ? runCommand('withdraw-posts', { ids: names })
    : runCommand('publish-posts', {
        files: names.map(readPostFile),
        revise: flags.includes('--revise'),
      })
  // The command's own answer.
  const { posts, faults } = (await answer) as PostsResult
  if (faults.length > 0) throw new UsageError(faults.map(faultWords).join('\n'))
  for (const { outcome, title, publishedAt } of posts) {
    say(`${outcomes[outcome]}:${title}(${publishedAt})`)
  }
}

main(process.argv.slice(2)).catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exitCode = 1
})
