import type * as v from 'valibot'

/** Names of JSON's kinds, as a person reads them. */
const KINDS: Readonly<Record<string, string>> = {
  string: '应是文字',
  number: '应是数字',
  integer: '应是整数',
  boolean: '应是 true 或 false',
  array: '应是列表',
  object: '应是一组字段',
  iso_date: '应是日期，如 2015-12-31',
  iso_timestamp: '应是 UTC 时刻，如 2015-03-06T01:00:00Z',
}
const BOUNDS: Readonly<Record<string, (bound: unknown) => string>> = {
  min_length: (least) => `至少 ${String(least)} 个`,
  max_length: (most) => `最多 ${String(most)} 个`,
  min_value: (least) => `至少为 ${String(least)}`,
  max_value: (most) => `最多为 ${String(most)}`,
}

/** `("a" | "b")` → a 或 b */
const choicesIn = (expected: string) =>
  (expected.match(/"[^"]*"|\d+|true|false|null/g) ?? [])
    .map((choice) => choice.replace(/"/g, ''))
    .join(' 或 ')

/**
 * What is wrong with a field, in Chinese: its schema's own words, else what its kind asks for. The library's
 * English never reaches a person.
 */
export function faultWords(issue: v.BaseIssue<unknown>): string {
  const { type, expected, message } = issue
  if (expected === 'never') return '没有这个参数'
  // A key that must be there: its schema was not asked, and has no words for it.
  if (type.endsWith('object') && issue.path !== undefined) return '缺少这个参数'
  if (/[\u4e00-\u9fff]/.test(message)) return message
  if (['picklist', 'literal', 'union', 'variant'].includes(type)) {
    const choices = choicesIn(expected ?? '')
    return choices === '' ? '格式不对' : `只能是 ${choices}`
  }
  const { requirement } = issue as { requirement?: unknown }
  return KINDS[type.replace(/^\w+_object$/, 'object')] ?? BOUNDS[type]?.(requirement) ?? '格式不对'
}
