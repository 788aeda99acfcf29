import type { TextScale } from '@/platform/display/display-store'

/** Where what is kept of a person is, over a list of it all; the build decides. */
export const HERE_KEPT = __EMBEDDED__
  ? '以下内容只保存在这台设备上。'
  : '关注与提醒设置保存在服务器上，其余只保存在这台设备上。'

export const scaleWords: Record<TextScale, string> = {
  1: '标准',
  1.4: '长辈版 · 大',
  1.6: '长辈版 · 更大',
  1.9: '长辈版 · 最大',
}
