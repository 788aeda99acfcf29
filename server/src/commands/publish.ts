/**
 * `npm run publish -- FILE…` publishes posts; `--revise FILE…` revises them; `--withdraw ID` takes one
 * back. All files or none; what is wrong is told by file, line and reason.
 */
import { faultWords, type PostFault } from '../../../src/domain/posts'
import { runCommand } from '../admin/run-command'
import { readPostFiles } from './post-files'
import type { PostsResult } from '../services/publishing/publish-posts'

const outcomes = {
  published: '已发布',
  scheduled: '已排定',
  revised: '已修订',
  withdrawn: '已撤回',
}
const say = (words: string) => process.stdout.write(`${words}\n`)

class UsageError extends Error {}

/** Every reason at once: faults of files that cannot be read come before faults of words. */
function refuse(faults: readonly PostFault[]): void {
  if (faults.length > 0) throw new UsageError(faults.map(faultWords).join('\n'))
}

function ask(flags: readonly string[], names: readonly string[]): Promise<unknown> {
  if (flags.includes('--withdraw')) return runCommand('withdraw-posts', { ids: names })
  const { files, faults } = readPostFiles(names)
  refuse(faults)
  return runCommand('publish-posts', { files, revise: flags.includes('--revise') })
}

async function main(args: string[]): Promise<void> {
  const flags = args.filter((one) => one.startsWith('--'))
  const names = args.filter((one) => !one.startsWith('--'))
  const isKnown = flags.every((flag) => flag === '--revise' || flag === '--withdraw')
  if (names.length === 0 || flags.length > 1 || !isKnown) {
    throw new UsageError('用法：npm run publish -- [--revise] 文件… | --withdraw 编号')
  }
  // The command's own answer.
  const { posts, faults } = (await ask(flags, names)) as PostsResult
  refuse(faults)
  for (const { outcome, title, publishedAt } of posts) {
    say(`${outcomes[outcome]}：${title}（${publishedAt}）`)
  }
}

main(process.argv.slice(2)).catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exitCode = 1
})
