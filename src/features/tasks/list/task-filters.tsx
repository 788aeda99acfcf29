import { useMemo } from 'react'
import type { OfficialDocument, Task } from '@/contract'
import { RemovableChip } from '@/components/chip'
import { FilterGroup, Filters } from '@/components/filter'
import { countChoices, NO_FILTER } from '@/domain/listing'
import { useTaskListStore } from './task-list-store'
import { COUNTS_ANEW } from './said-count'
import { UnitChoices } from './unit-choices'

const flags = [
  { id: 'onlyCertain', name: '只看确定' },
  { id: 'onlyWithTarget', name: '有目标' },
  { id: 'onlyFollowed', name: '我关注的' },
] as const

interface ChoicesProps {
  document: OfficialDocument
  mine: readonly string[]
  isFollowed: (task: Task) => boolean
}

/** What the panel holds; counted only once it is open. */
function Choices({ document, mine, isFollowed }: ChoicesProps) {
  const { filter, setFilter } = useTaskListStore()
  const counts = useMemo(
    () => countChoices(document, filter, isFollowed),
    [document, filter, isFollowed],
  )
  const units = useMemo(
    () => (COUNTS_ANEW ? counts : countChoices(document, NO_FILTER, isFollowed)).units,
    [counts, document, isFollowed],
  )
  return (
    <>
      <FilterGroup
        name='任务'
        choices={flags.map(({ id, name }) => ({ id, name, count: counts[id] }))}
        isOn={({ id }) => filter[id]}
        onPress={({ id }) => setFilter({ [id]: !filter[id] })}
      />
      <UnitChoices
        units={document.units}
        counts={units}
        mine={mine}
        chosenId={filter.unitId}
        onChange={(unitId) => setFilter({ unitId })}
      />
    </>
  )
}

/** Filters that are on, each taken off by a tap, and a panel with all of them. `mine`: my units, which come first. */
export function TaskFilters({ count, ...props }: ChoicesProps & { count: number }) {
  const { document } = props
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
      <Choices {...props} />
    </Filters>
  )
}
