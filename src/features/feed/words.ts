import type { Channel } from '@/contract'

export const channelWords: Record<Channel, string> = {
  release: '发布',
  reading: '解读',
  data: '数据',
  service: '便民',
  other: '其他',
}

/** `2015-03-05T16:00:00Z` → `2015年3月6日`, as a clock in Shanghai has it. */
export function dateWords(instant: string): string {
  const shanghai = new Date(Date.parse(instant) + 8 * 3600_000)
  return `${shanghai.getUTCFullYear()}年${shanghai.getUTCMonth() + 1}月${shanghai.getUTCDate()}日`
}

/** Where a block of a post stands on its page. */
export const blockId = (at: number) => `b${at}`
