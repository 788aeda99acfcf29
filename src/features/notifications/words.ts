import type { InboxKind } from '@/contract'

export const kindWords: Record<InboxKind, string> = {
  deadline: '时限',
  update: '进展',
  document: '文件',
  post: '动态',
  other: '其他',
}

export const filters: { kind: InboxKind | null; text: string }[] = [
  { kind: null, text: '全部' },
  { kind: 'deadline', text: '时限' },
  { kind: 'update', text: '进展' },
  { kind: 'document', text: '文件' },
  { kind: 'post', text: '动态' },
]
