import type { SubscriptionTarget } from '@/contract'

export const kindWords: Record<SubscriptionTarget['kind'], string> = {
  task: '任务',
  theme: '主题',
  unit: '单位',
  series: '文件系列',
  channel: '动态频道',
  words: '搜索词',
}

export const channelWords: Record<string, string> = {
  release: '发布',
  reading: '解读',
  data: '数据',
  service: '便民',
}

/** 约每月 N 条: what the last year would have brought. */
export function forecastWords(perMonth: number): string {
  return `约每月 ${perMonth} 条`
}

export const certaintyWords = {
  all: '确定的和可能的都告诉我',
  certain: '只告诉我确定的',
} as const
