import type { Channel } from '../../contract'

/** The channels of the feed, as they are called everywhere. */
export const channelWords: Record<Channel, string> = {
  release: '发布',
  reading: '解读',
  data: '数据',
  service: '便民',
  other: '其他',
}

/** What is offered to choose from; `other` is what a newer server may send. */
export const CHANNELS = ['release', 'reading', 'data', 'service'] as const satisfies Channel[]
