import type { OfficialDocument } from '@/contract'
import { RemovableChip } from '@/components/chip'
import { FilterGroup, Filters } from '@/components/filter'
import { useTaskListStore } from './task-list-store'
import { UnitChoices } from './unit-choices'

const flags = [
  { id: 'onlyCertain', name: '只看确定' },
  { id: 'onlyWithTarget', name: '有目标' },
  { id: 'onlyFollowed', name: '我关注的' },
] as const

/** Filters that are on, each taken off by a tap, and a panel with all of them. `mine`: my units, which come first. */
export function TaskFilters(props: {
  document: OfficialDocument
  count: number
  mine: readonly string[]
}) {
  const { document, count, mine } = props
  const { filter, setFilter } = useTaskListStore()
  const unit = document.units.find(({ id }) => id === filter.unitId)
  return (
    <Filters
      count={`共 ${count} 项`}
      seeText={`看 ${count} 项`}
      chosen={
        <>
          {unit && <RemovableChip text={unit.name} onRemove={() => setFilter({ unitId: null })} />}
          {flags.map(
            ({ id, name }) =>
              filter[id] && (
                <RemovableChip key={id} text={name} onRemove={() => setFilter({ [id]: false })} />
              ),
          )}
        </>
      }
    >
      <FilterGroup
        name='任务'
        choices={flags}
        isOn={({ id }) => filter[id]}
        onPress={({ id }) => setFilter({ [id]: !filter[id] })}
      />
      <UnitChoices
        units={document.units}
        mine={mine}
        chosenId={filter.unitId}
        onChange={(unitId) => setFilter({ unitId })}
      />
    </Filters>
  )
}
