import type { SubscriptionTarget } from '@/contract'

export const kindWords: Record<SubscriptionTarget['kind'], string> = {
  task: '任务',
  theme: '主题',
  unit: '单位',
  series: '文件系列',
  channel: '动态频道',
  words: '搜索词',
}

/** Of a change that waits for the network. */
export const LATER = '联网后生效'

/** 约每月 N 条, in these words everywhere. Nobody gets a tenth of a message. */
export function forecastWords(perMonth: number): string {
  const aMonth = Math.round(perMonth)
  if (aMonth >= 1) return `约每月 ${aMonth} 条`
  return Math.round(perMonth * 12) >= 1 ? '每月不到 1 条' : '很少有消息'
}

export const certaintyWords = {
  all: '确定的和可能的都告诉我',
  certain: '只告诉我确定的',
} as const
