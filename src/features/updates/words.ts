import type { Evidence, Stage } from '@/contract'
import { shanghaiOf } from '@/domain/calendar/instants'
import { dayWords } from '@/domain/calendar/words'

/** Words of this feature, in one place. */
export const stageWords: Record<Stage, string> = {
  not_started: '未开始',
  in_progress: '进行中',
  completed: '已完成',
  in_difficulty: '有困难',
  other: '其他',
}

export const correctionWords = {
  text: '正文',
  units: '责任单位',
  due: '时限',
  target: '目标',
  baseline: '上年基础',
  other: '其他',
} as const

/** What became of a 纠错. The embedded build has nobody to send it to, and does not say that somebody received it. */
export function receiptWords(id: string): string {
  return __EMBEDDED__ ? '已记下：只存在这台设备，尚未送出' : `已收到，编号 ${id.slice(0, 8)}`
}

/** An instant as a day in Shanghai. */
export function saidOn(instant: string): string {
  return dayWords(shanghaiOf(instant).day)
}

export function evidenceWords(one: Evidence): string {
  if ('url' in one) return one.title
  return `“${one.quote}”${one.title ? `（${one.title}）` : '（文件原文）'}`
}
