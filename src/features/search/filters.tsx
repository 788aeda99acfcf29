import { memo, useState, type ComponentType } from 'react'
import { ToggleChip } from '@/components/chip'
import type { SearchFilter } from '@/contract'
import { Box, Pressable, Words } from '@/platform/elements/elements'

const kinds = [
  ['task', '任务'],
  ['post', '动态'],
  ['attachment', '附件'],
  ['unit', '单位'],
  ['theme', '主题'],
] as const

interface Choice {
  id: string
  name: string
}

export interface FilterProps {
  filter: SearchFilter
  onChange: (filter: SearchFilter) => void
}

interface MoreProps extends FilterProps {
  /** What the plan has, in its order. */
  themes: readonly Choice[]
  units: readonly Choice[]
  /** The last days of the quarters of the plan's year. */
  days: readonly Choice[]
}

function Choices(props: {
  name: string
  choices: readonly Choice[]
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
}) {
  const { name, choices, chosen, onChoose } = props
  if (choices.length === 0) return null
  return (
    <>
      <Words className='filter-name'>{name}</Words>
      <Box className='history' role='group' label={name}>
        {choices.map(({ id, name: text }) => (
          <ToggleChip
            key={id}
            text={text}
            isOn={chosen === id}
            onPress={() => onChoose(chosen === id ? undefined : id)}
          />
        ))}
      </Box>
    </>
  )
}

/** Themes, units with how sure they are, and days: shown when asked for. */
export function MoreFilters({ filter, onChange, themes, units, days }: MoreProps) {
  const { certainty, unit } = filter
  return (
    <>
      <Choices
        name='时限不晚于'
        choices={days}
        chosen={filter.dueTo}
        onChoose={(dueTo) => onChange({ ...filter, dueTo })}
      />
      <Choices
        name='主题'
        choices={themes}
        chosen={filter.theme}
        onChoose={(theme) => onChange({ ...filter, theme })}
      />
      <Choices
        name='单位'
        choices={units}
        chosen={unit}
        onChoose={(next) =>
          onChange({ ...filter, unit: next, certainty: next ? certainty : undefined })
        }
      />
      {unit !== undefined && (
        <Choices
          name='这个单位的任务'
          choices={[
            { id: 'certain', name: '确定' },
            { id: 'possible', name: '可能' },
          ]}
          chosen={certainty}
          onChoose={(id) =>
            onChange({
              ...filter,
              certainty: id === 'certain' || id === 'possible' ? id : undefined,
            })
          }
        />
      )}
    </>
  )
}

/** What narrows the results down; a second tap takes it off. It stands still while somebody types. */
export const SearchFilters = memo(function SearchFilters(
  props: FilterProps & {
    /** What is asked for by 更多筛选; nothing of it is read before. */
    More: ComponentType<FilterProps>
  },
) {
  const { filter, onChange, More } = props
  const [isOpen, setOpen] = useState(false)
  const hasTarget = filter.hasTarget === 'true'
  const more = [filter.theme, filter.unit, filter.dueTo].filter((one) => one !== undefined).length
  return (
    <>
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
      <Box className='filter-more'>
        <Pressable className='history-clear' expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {`${isOpen ? '收起' : '更多筛选'}${more > 0 ? `(已选 ${more} 项)` : ''}`}
        </Pressable>
        {(more > 0 || filter.kind !== undefined || hasTarget) && (
          <Pressable className='history-clear' onPress={() => onChange({})}>
            清除筛选
          </Pressable>
        )}
      </Box>
      {isOpen && <More filter={filter} onChange={onChange} />}
    </>
  )
})
