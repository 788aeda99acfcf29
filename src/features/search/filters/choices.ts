import type { FilterChoice } from '@/components/filter'
import type { SearchFilter } from '@/contract'
import { CHANNELS, channelWords } from '@/domain/posts/channel-words'

/** What a filter of the search is chosen from. */
export type Choices<Key extends keyof SearchFilter> = readonly FilterChoice<
  NonNullable<SearchFilter[Key]>
>[]

export const kinds: Choices<'kind'> = [
  { id: 'task', name: '任务' },
  { id: 'post', name: '动态' },
  { id: 'attachment', name: '附件' },
  { id: 'document', name: '文件' },
  { id: 'unit', name: '单位' },
  { id: 'theme', name: '主题' },
]
export const channels: Choices<'channel'> = CHANNELS.map((id) => ({ id, name: channelWords[id] }))
export const targets: Choices<'hasTarget'> = [{ id: 'true', name: '有目标' }]
export const certainties: Choices<'certainty'> = [
  { id: 'certain', name: '确定' },
  { id: 'possible', name: '可能' },
]

/** What was found, for the filters: how many in all, and of each kind unless only one is asked for. */
export interface FoundCounts {
  total: number
  kinds: readonly { kind: string; total: number }[] | undefined
}

/** Kinds with how many of each, where that is known. */
export const kindsWith = (counts: FoundCounts | null): Choices<'kind'> => {
  const known = counts?.kinds
  if (!known) return kinds
  const countOf = (id: string) => known.find(({ kind }) => kind === id)?.total ?? 0
  return kinds.map(({ id, name }) => ({ id, name, count: countOf(id) }))
}

/** Kinds that can be asked for alone: one of a newer server cannot. */
export const kindNamed = (kind: string) => kinds.find(({ id }) => id === kind)?.id
