import type { TextScale } from '@/platform/display/display-store'

export const scaleWords: Record<TextScale, string> = {
  1: '标准',
  1.4: '长辈版 · 大',
  1.6: '长辈版 · 更大',
  1.9: '长辈版 · 最大',
}
