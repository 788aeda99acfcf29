/** `npm run invite -- --unit 市旅游局 [--days 7]` | `--list` | `--revoke N` | `--remove PERSON --unit UNIT-ID` */
import { parseArgs } from 'node:util'
import { runCommand } from '../../server/src/admin/run-command'
import { stop } from './stop'

const USAGE =
  '用法:npm run invite -- --unit 单位名称 [--days 7] | --list | --revoke 编号 | --remove 绑定编号 --unit 单位编号\n'
const DEFAULT_DAYS = 7

const day = (instant: unknown) => (instant ? String(instant).slice(0, 16).replace('T', ' ') : '')

interface Row {
  id: number
  unit_name: string
  expires_at: string
  used_at: string | null
  revoked_at: string | null
}

function stateOf({ used_at, revoked_at, expires_at }: Row): string {
  if (used_at) return `已使用 ${day(new Date(used_at).toISOString())}`
  if (revoked_at) return `已收回 ${day(new Date(revoked_at).toISOString())}`
  const isOver = Date.parse(String(new Date(expires_at))) <= Date.now()
  return `${isOver ? '已过期' : '有效至'} ${day(new Date(expires_at).toISOString())}`
}

async function list(): Promise<string> {
  // The command's own answer.
  const { invitations, bindings } = (await runCommand('invite-list', {})) as {
    invitations: Row[]
    bindings: { person_id: string; unit_id: string; unit_name: string; bound_at: string }[]
  }
  const lines = [
    `邀请 ${invitations.length} 个（时间为 UTC；不保存邀请码）`,
    ...invitations.map((row) => `  ${row.id}  ${row.unit_name}  ${stateOf(row)}`),
    `已绑定 ${bindings.length} 个`,
    ...bindings.map(
      (one) =>
        `  ${one.person_id}  ${one.unit_name}(${one.unit_id})  ${day(new Date(one.bound_at).toISOString())}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

async function invite(unit: string, days: number): Promise<string> {
  const made = (await runCommand('invite', { unit, days })) as {
    id: number
    code: string
    scene: string
    unitName: string
    expiresAt: string
  }
  return [
    `已为“${made.unitName}”生成邀请 ${made.id}，只显示这一次：`,
    `  邀请码  ${made.code}`,
    `  网页    /pages/invitation/index?scene=${encodeURIComponent(made.scene)}`,
    `  小程序码 page=pages/invitation/index scene=${made.scene}`,
    `只能用一次，${day(made.expiresAt)}（UTC）前有效；收回：npm run invite -- --revoke ${made.id}`,
    '',
  ].join('\n')
}

async function main(): Promise<string> {
  const { values } = parseArgs({
    options: {
      unit: { type: 'string' },
      days: { type: 'string' },
      list: { type: 'boolean' },
      revoke: { type: 'string' },
      remove: { type: 'string' },
    },
  })
  if (values.list) return list()
  if (values.revoke !== undefined) {
    const id = Number(values.revoke)
    if (!Number.isInteger(id)) throw new Error('--revoke 后应是邀请的编号。')
    await runCommand('invite-revoke', { id })
    return `已收回邀请 ${id}。\n`
  }
  if (values.remove !== undefined && values.unit !== undefined) {
    await runCommand('invite-remove', { personId: values.remove, unitId: values.unit })
    return '已解除绑定，随即生效。\n'
  }
  if (values.unit === undefined) throw new Error(USAGE)
  const days = Number(values.days ?? DEFAULT_DAYS)
  if (!Number.isInteger(days) || days < 1 || days > 90)
    throw new Error('--days 应是 1 到 90 的整数。')
  return invite(values.unit, days)
}

main().then((text) => void process.stdout.write(text), stop)
