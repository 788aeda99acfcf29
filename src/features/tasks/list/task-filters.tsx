import { useState } from 'react'
import type { OfficialDocument } from '@/contract'
import { RemovableChip } from '@/components/chip'
import { FilterGroup, FilterLine, FilterPanel } from '@/components/filter'
import { Box } from '@/platform/elements/elements'
import { useTaskListStore } from './task-list-store'

const flags = [
  { id: 'onlyCertain', name: '只看确定' },
  { id: 'onlyWithTarget', name: '有目标' },
  { id: 'onlyFollowed', name: '我关注的' },
] as const

/** Filters that are on, each taken off by a tap, and a panel with all of them. */
export function TaskFilters({ document, count }: { document: OfficialDocument; count: number }) {
  const { filter, setFilter } = useTaskListStore()
  const [isOpen, setOpen] = useState(false)
  const unit = document.units.find(({ id }) => id === filter.unitId)
  return (
    <Box className='filters'>
      <FilterLine count={`共 ${count} 项`} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        {unit && <RemovableChip text={unit.name} onRemove={() => setFilter({ unitId: null })} />}
        {flags.map(
          ({ id, name }) =>
            filter[id] && (
              <RemovableChip key={id} text={name} onRemove={() => setFilter({ [id]: false })} />
            ),
        )}
      </FilterLine>
      {isOpen && (
        <FilterPanel onClose={() => setOpen(false)}>
          <FilterGroup
            name='任务'
            choices={flags}
            isOn={({ id }) => filter[id]}
            onPress={({ id }) => setFilter({ [id]: !filter[id] })}
          />
          <FilterGroup
            name='单位'
            choices={document.units}
            isOn={({ id }) => id === filter.unitId}
            onPress={({ id }) => setFilter({ unitId: id === filter.unitId ? null : id })}
          />
        </FilterPanel>
      )}
    </Box>
  )
}
