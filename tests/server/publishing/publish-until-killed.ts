/** For faults.test.ts: publishes one version after another in DATA_DIR until it is killed. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { commands } from '../../../server/src/admin/commands'
import { readConfig } from '../../../server/src/config'
import { createLog } from '../../../server/src/log'
import { openRuntime } from '../../../server/src/open-runtime'

async function main(): Promise<void> {
  const file = path.resolve(__dirname, '../../../mock/documents/2015-shanghai-egov-plan.txt')
  const text = readFileSync(file, 'utf8')
  const runtime = await openRuntime(readConfig(process.env), createLog('silent'))
  process.stdout.write('started\n')
  for (let round = 1; ; round += 1) {
    const changed = text.replace('微门户', `微门户${'甲'.repeat(1 + (round % 9))}`)
    await commands.publish?.(runtime, { text: changed, dryRun: false })
  }
}

void main()
