/** `npm run jobs -- status|retry`: how pushing stands; retry puts back what was refused or given up. */
import { CommandError, runCommand } from '../../server/src/admin/run-command'

async function main() {
  const action = process.argv[2] ?? 'status'
  if (action !== 'status' && action !== 'retry') {
    throw new CommandError('用法：npm run jobs -- status|retry')
  }
  process.stdout.write(`${JSON.stringify(await runCommand('jobs', { action }), null, 2)}\n`)
}

main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exit(1)
})
