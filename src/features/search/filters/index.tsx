import { memo, type ComponentType } from 'react'
import { RemovableChip } from '@/components/chip'
import { FilterGroup, Filters } from '@/components/filter'
import { Box } from '@/platform/elements/elements'
import type { SearchFilter } from '@/contract'
import {
  certainties,
  channels,
  kinds,
  kindsWith,
  targets,
  type Choices,
  type FoundCounts,
} from './choices'

export interface FilterProps {
  chosen: SearchFilter
  onChange: (chosen: SearchFilter) => void
}

/** Without one filter; what is of it goes with it. */
export function without(chosen: SearchFilter, key: keyof SearchFilter): SearchFilter {
  // Themes are those of one plan; 确定 and 可能 are of a unit.
  const also = { unit: 'certainty', document: 'theme' }[key as string]
  return Object.fromEntries(Object.entries(chosen).filter(([one]) => one !== key && one !== also))
}

export function Group<Key extends keyof SearchFilter>(
  props: FilterProps & {
    of: Key
    name: string
    choices: Choices<Key>
    fault?: string
    isBelow?: boolean
  },
) {
  const { of, name, choices, fault, isBelow, chosen, onChange } = props
  return (
    <FilterGroup
      name={name}
      choices={choices}
      fault={fault}
      isBelow={isBelow}
      isOn={({ id }) => chosen[of] === id}
      onPress={({ id }) =>
        onChange(chosen[of] === id ? without(chosen, of) : { ...without(chosen, of), [of]: id })
      }
    />
  )
}

export function Certainties(props: FilterProps) {
  return <Group {...props} of='certainty' name='这个单位的任务' choices={certainties} />
}

/** `2015-12-31` → 2015年12月31日 */
export function dayName(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** What stands for a filter beside the count; null where the plan has its name. */
function nameOf(key: keyof SearchFilter, value: string): string | null {
  if (key === 'dueFrom') return `${dayName(value)}起`
  if (key === 'dueTo') return `不晚于${dayName(value)}`
  const own = [...kinds, ...channels, ...targets, ...certainties]
  const isOwn = key === 'kind' || key === 'channel' || key === 'hasTarget' || key === 'certainty'
  return isOwn ? (own.find(({ id }) => id === value)?.name ?? value) : null
}

const OF_PLAN = ['document', 'theme', 'unit'] as const
const keys = ['kind', 'channel', 'hasTarget', 'dueFrom', 'dueTo', 'certainty'] as const

/** How many were found and what narrows them down; all that can is one tap away. */
export const SearchFilters = memo(function SearchFilters(
  props: FilterProps & {
    count: string
    counts: FoundCounts | null
    /** What the plan gives to choose from; nothing of it is read before it is asked for. */
    OfPlan: ComponentType<FilterProps>
    /** The filters that are on whose names the plan has. */
    ChipsOfPlan: ComponentType<FilterProps>
  },
) {
  const { count, counts, OfPlan, ChipsOfPlan, ...filters } = props
  const { chosen, onChange } = filters
  const has = (sought: string) => counts?.kinds?.some(({ kind }) => kind === sought) ?? false
  // Nothing is said of them where one kind is asked for.
  const hasTasks = counts?.kinds === undefined || has('task')
  return (
    <Filters
      count={count}
      seeText={counts && counts.total > 0 ? `看 ${counts.total} 条结果` : '看结果'}
      chosen={
        <>
          {keys.map((key) => {
            const name = chosen[key] === undefined ? null : nameOf(key, chosen[key])
            if (name === null) return null
            return (
              <RemovableChip
                key={key}
                text={name}
                onRemove={() => onChange(without(chosen, key))}
              />
            )
          })}
          {OF_PLAN.some((key) => chosen[key] !== undefined) && <ChipsOfPlan {...filters} />}
        </>
      }
    >
      <Group {...filters} of='kind' name='种类' choices={kindsWith(counts)} />
      {/* What comes late or goes is of its own: Taro sends all that stand beside it. */}
      <Box className='filter-more'>
        {(has('post') || chosen.channel !== undefined) && (
          <Group {...filters} of='channel' name='动态的频道' choices={channels} />
        )}
      </Box>
      <Box className='filter-more'>
        {(hasTasks || chosen.hasTarget !== undefined) && (
          <Group {...filters} of='hasTarget' name='目标' choices={targets} />
        )}
        <OfPlan {...filters} />
      </Box>
    </Filters>
  )
})
