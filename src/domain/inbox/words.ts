import type { DueBasis } from '../../contract'
import { daysBetween } from '../calendar'

/** How far a date is. An inferred date is nobody's promise: it is over, never overdue. */
export function distanceWords(dueOn: string, basis: DueBasis, today: string): string {
  const left = daysBetween(today, dueOn)
  if (left > 0) return `还有${left}天`
  if (left === 0) return basis === 'inferred' ? '今天是推定日期' : '今天到期'
  return basis === 'inferred' ? '推定日期已过' : '日期已过'
}
