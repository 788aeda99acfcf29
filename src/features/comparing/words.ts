import type { TaskPair } from '@/domain/comparing'

const differenceWords = { text: '文字', units: '单位', due: '时限' } as const

/** What the lists rest on, and what they do not say. */
export const COMPARING_NOTE =
  '按题目、文字和单位自动比对，相似度 1.00 为完全相同，仅供参考；不再列出，不等于已经完成。'

/** `上年任务 3 · 相似度 0.87 · 单位有变` */
export function pairNote({ before, score, differences }: TaskPair): string {
  const changed = differences.map((one) => differenceWords[one]).join('、')
  return [`上年任务 ${before.no}`, `相似度 ${score.toFixed(2)}`, changed && `${changed}有变`]
    .filter(Boolean)
    .join(' · ')
}
