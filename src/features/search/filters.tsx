import { ToggleChip } from '@/components/chip'
import type { SearchFilter } from '@/contract'
import { Box } from '@/platform/elements'

const kinds = [
  ['task', '任务'],
  ['post', '动态'],
  ['attachment', '附件'],
  ['unit', '单位'],
  ['theme', '主题'],
] as const

/** What narrows the results down; a second tap takes it off. */
export function SearchFilters(props: {
  filter: SearchFilter
  onChange: (filter: SearchFilter) => void
}) {
  const { filter, onChange } = props
  const hasTarget = filter.hasTarget === 'true'
  return (
    <Box className='history' role='group' label='筛选'>
      {kinds.map(([kind, text]) => (
        <ToggleChip
          key={kind}
          text={text}
          isOn={filter.kind === kind}
          onPress={() => onChange({ ...filter, kind: filter.kind === kind ? undefined : kind })}
        />
      ))}
      <ToggleChip
        text='有目标'
        isOn={hasTarget}
        onPress={() => onChange({ ...filter, hasTarget: hasTarget ? undefined : 'true' })}
      />
    </Box>
  )
}
