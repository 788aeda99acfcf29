import { EmptyState } from '@/components/states'
import type { SearchFilter } from '@/contract'
import type { Found } from '../use-search'

/** Whether anything can be looked for: marks alone are no words. */
const hasWords = (q: string) => /[\p{L}\p{N}]/u.test(q)

/** Nothing was found: what can be done about it. */
export function Nothing(props: {
  found: Found
  onClear: () => void
  onFilter: (filter: SearchFilter) => void
}) {
  const { found, onClear, onFilter } = props
  const again = { text: '清空重搜', onPress: onClear }
  if (!hasWords(found.q)) {
    return (
      <EmptyState
        icon='search'
        title='没有可以查找的字'
        advice='请输入文字、字母或数字。'
        action={again}
      />
    )
  }
  const isNarrowed = Object.values(found.filter).some((one) => one !== undefined)
  return (
    <EmptyState
      icon='search'
      title='没有找到'
      advice={isNarrowed ? '去掉筛选，或换个说法再试。' : '换个说法，或减少几个字再试。'}
      action={isNarrowed ? { text: '去掉全部筛选', onPress: () => onFilter({}) } : again}
    />
  )
}
