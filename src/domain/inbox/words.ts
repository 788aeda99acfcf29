import type { DueBasis } from '../../contract'
import { daysBetween } from '../calendar'

/** No date stands in a message without one of these. */
export const basisWords: Record<DueBasis, string> = {
  stated: '原文',
  inferred: '推定',
  reported: '单位自报',
  none: '无期限',
  other: '其他',
}

/** `2015-12-31` → `2015年12月31日`. */
export function dateWords(on: string): string {
  const [year, month, day] = on.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** How far a date is. An inferred date is nobody's promise: it is over, never overdue. */
export function distanceWords(dueOn: string, basis: DueBasis, today: string): string {
  const left = daysBetween(today, dueOn)
  if (left > 0) return `还有${left}天`
  if (left === 0) return basis === 'inferred' ? '今天是推定日期' : '今天到期'
  return basis === 'inferred' ? '推定日期已过' : '日期已过'
}
