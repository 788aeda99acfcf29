import type { DueBasis } from '../../contract'

/** Where a date comes from; no date is shown without one of these. */
export const basisWords: Record<DueBasis, string> = {
  stated: '原文',
  inferred: '推定',
  reported: '单位自报',
  none: '无期限',
  other: '其他',
}
