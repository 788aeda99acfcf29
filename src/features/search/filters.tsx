import { memo, type ComponentType } from 'react'
import { RemovableChip } from '@/components/chip'
import { FilterGroup, Filters, type FilterChoice } from '@/components/filter'
import type { SearchFilter } from '@/contract'

/** What was chosen of each filter, with the words that it was chosen by. */
export type ChosenFilters = {
  [Key in keyof SearchFilter]?: FilterChoice<NonNullable<SearchFilter[Key]>>
}

/** In the order in which they stand beside the count. */
const keys = ['kind', 'hasTarget', 'dueTo', 'theme', 'unit', 'certainty'] as const

export function filterOf(chosen: ChosenFilters): SearchFilter {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const choice = chosen[key]
      return choice ? [[key, choice.id]] : []
    }),
  )
}

export interface FilterProps {
  chosen: ChosenFilters
  onChange: (chosen: ChosenFilters) => void
}

/** What the plan has, in its order. */
export interface PlanChoices {
  themes: readonly FilterChoice[]
  units: readonly FilterChoice[]
  /** The last days of the quarters of the plan's year. */
  days: readonly FilterChoice[]
}

const kinds = [
  { id: 'task', name: '任务' },
  { id: 'post', name: '动态' },
  { id: 'attachment', name: '附件' },
  { id: 'document', name: '文件' },
  { id: 'unit', name: '单位' },
  { id: 'theme', name: '主题' },
] as const

const targets = [{ id: 'true', name: '有目标' }] as const

const certainties = [
  { id: 'certain', name: '确定' },
  { id: 'possible', name: '可能' },
] as const

/** Without one filter; 确定 and 可能 are of a unit and go with it. */
function without(chosen: ChosenFilters, key: keyof SearchFilter): ChosenFilters {
  const gone = key === 'unit' ? { unit: undefined, certainty: undefined } : { [key]: undefined }
  return { ...chosen, ...gone }
}

function Group<Key extends keyof SearchFilter>(
  props: FilterProps & {
    of: Key
    name: string
    choices: readonly NonNullable<ChosenFilters[Key]>[]
  },
) {
  const { of, name, choices, chosen, onChange } = props
  return (
    <FilterGroup
      name={name}
      choices={choices}
      isOn={({ id }) => chosen[of]?.id === id}
      onPress={(choice) =>
        onChange(chosen[of]?.id === choice.id ? without(chosen, of) : { ...chosen, [of]: choice })
      }
    />
  )
}

/** Days, themes, and units with how sure they are. */
export function PlanGroups(props: FilterProps & PlanChoices) {
  const { themes, units, days, ...filters } = props
  return (
    <>
      <Group {...filters} of='dueTo' name='时限不晚于' choices={days} />
      <Group {...filters} of='theme' name='主题' choices={themes} />
      <Group {...filters} of='unit' name='单位' choices={units} />
      {filters.chosen.unit !== undefined && (
        <Group {...filters} of='certainty' name='这个单位的任务' choices={certainties} />
      )}
    </>
  )
}

/** How many were found and what narrows them down; all that can is one tap away. */
export const SearchFilters = memo(function SearchFilters(
  props: FilterProps & {
    count: string
    /** What the plan gives to choose from; nothing of it is read before it is asked for. */
    OfPlan: ComponentType<FilterProps>
  },
) {
  const { count, OfPlan, ...filters } = props
  const { chosen, onChange } = filters
  return (
    <Filters
      count={count}
      seeText='看结果'
      chosen={keys.map((key) => {
        const choice = chosen[key]
        if (!choice) return null
        const text = key === 'dueTo' ? `不晚于${choice.name}` : choice.name
        return (
          <RemovableChip key={key} text={text} onRemove={() => onChange(without(chosen, key))} />
        )
      })}
    >
      <Group {...filters} of='kind' name='种类' choices={kinds} />
      <Group {...filters} of='hasTarget' name='目标' choices={targets} />
      <OfPlan {...filters} />
    </Filters>
  )
})
