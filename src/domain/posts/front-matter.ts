import * as v from 'valibot'
import { LineCounter, parseDocument } from 'yaml'
import { hasHidden, Identifier } from '../../contract'
import type { FaultList } from './fault'

const text = (most: number) =>
  v.pipe(
    v.string('应是文字'),
    v.trim(),
    v.minLength(1, '不能为空'),
    v.maxLength(most, `最多 ${most} 个字`),
    v.check((words) => !hasHidden(words), '含有看不见的控制字符'),
  )

const Head = v.strictObject({
  id: Identifier,
  channel: v.picklist(
    ['release', 'reading', 'data', 'service'],
    '应是 release、reading、data 或 service',
  ),
  title: text(80),
  summary: text(160),
  /** A day stands for its first instant in Shanghai: documents give days, not hours. */
  publishedAt: v.pipe(
    v.string('应是日期，如 2015-03-06'),
    v.regex(
      /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?$/,
      '应是 2015-03-06，或 2015-03-06T09:00:00+08:00',
    ),
    v.check((day) => isRealDay(day.slice(0, 10)), '没有这一天'),
    v.check((day) => day.length === 10 || REAL_TIME.test(day.slice(10)), '没有这个时刻'),
  ),
  source: Identifier,
  /** Put together by the program, not written by anybody. */
  compiled: v.optional(v.boolean('应是 true 或 false'), false),
  tasks: v.optional(v.array(v.pipe(v.number('应是任务的序号'), v.integer('应是任务的序号'))), []),
  themes: v.optional(v.array(Identifier), []),
  units: v.optional(v.array(Identifier), []),
})
export type Head = v.InferOutput<typeof Head>

/** No zone is farther than 14 hours from UTC. */
const REAL_TIME = /^T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/
const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isRealDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (date < 1 || date > (daysOf[month - 1] ?? 0)) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month !== 2 || date < 29 || isLeap
}

export interface Split {
  head: Head
  body: string
  /** Lines before the body. */
  bodyLine: number
}

const FENCE = /^---[ \t]*$/

function reasonOf({ type, expected, received, message }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never') return '没有这一项'
  if (received === 'undefined') return '缺少这一项'
  return type === 'strict_object' ? '应是“名称: 值”各占一行' : message
}

/** Takes the YAML front matter off a post; null (with faults) when it is broken. */
export function splitPost(markdown: string, faults: FaultList): Split | null {
  const lines = markdown.replace(/^\ufeff/, '').split(/\r?\n/)
  const end = lines.findIndex((line, at) => at > 0 && FENCE.test(line))
  if (!FENCE.test(lines[0] ?? '') || end < 0) {
    faults.add(1, '开头应有一段 YAML，夹在两行 --- 之间')
    return null
  }
  const counter = new LineCounter()
  const yaml = parseDocument(lines.slice(1, end).join('\n'), {
    lineCounter: counter,
    schema: 'core',
    uniqueKeys: true,
  })
  for (const error of yaml.errors) {
    faults.add(
      (error.linePos?.[0].line ?? 1) + 1,
      `YAML 有误：${error.message.split('\n')[0] ?? ''}`,
    )
  }
  if (yaml.errors.length > 0) return null
  // A post has no use for aliases: refusing them leaves no way to grow a small file large.
  const alias = lines.slice(0, end).findIndex((line) => /^[\w-]+:\s*\*/.test(line))
  if (alias > 0) {
    faults.add(alias + 1, 'YAML 里不用别名（*）')
    return null
  }
  const parsed = v.safeParse(Head, yaml.toJS({ maxAliasCount: 100 }) as unknown)
  if (parsed.success) {
    return { head: parsed.output, body: lines.slice(end + 1).join('\n'), bodyLine: end + 1 }
  }
  for (const issue of parsed.issues) {
    const key = String(issue.path?.[0]?.key ?? '')
    const line = lines.findIndex((one) => one.startsWith(`${key}:`))
    const reason = reasonOf(issue)
    faults.add(line > 0 && key ? line + 1 : 1, `${key || '开头'}：${reason}`)
  }
  return null
}
