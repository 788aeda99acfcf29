/** `npm run audit -- --task N` | `--corrections`; N is a number of the first plan, or a task id. */
import { parseArgs } from 'node:util'
import { runCommand } from '../../server/src/admin/run-command'
import { stop } from './stop'

const USAGE = '用法：npm run audit -- --task 任务编号（如 dcd4d5308-28）| --corrections\n'

const instant = (given: string | Date) => new Date(given).toISOString()

interface Entry {
  at: string
  person_id: string | null
  act: string
  unit_id: string | null
  detail: unknown
}

async function audit(taskId: string): Promise<string> {
  // The command's own answer.
  const { entries } = (await runCommand('audit', { taskId })) as { entries: Entry[] }
  const lines = entries.map(
    ({ at, person_id, act, unit_id, detail }) =>
      `${instant(at)}  ${act}  ${unit_id ?? ''}  ${person_id ?? '（已抹去）'}  ${JSON.stringify(detail)}`,
  )
  return `任务 ${taskId}：${entries.length} 条\n${lines.map((line) => `${line}\n`).join('')}`
}

async function corrections(): Promise<string> {
  const answer = (await runCommand('corrections', {})) as {
    corrections: { id: string; task_id: string; field: string; text: string; received_at: string }[]
  }
  const lines = answer.corrections.map(
    ({ id, task_id, field, text, received_at }) =>
      `${instant(received_at)}  ${task_id}  ${field}  ${JSON.stringify(text)}  ${id}`,
  )
  return `纠错 ${lines.length} 条\n${lines.map((line) => `${line}\n`).join('')}`
}

async function main(): Promise<string> {
  const { values } = parseArgs({
    options: { task: { type: 'string' }, corrections: { type: 'boolean' } },
  })
  if (values.corrections) return corrections()
  if (values.task === undefined) throw new Error(USAGE)
  return audit(values.task)
}

main().then((text) => void process.stdout.write(text), stop)
