import { useState } from 'react'
import type { OfficialDocument } from '@/contract'
import { RemovableChip, ToggleChip } from '@/components/chip'
import { Icon } from '@/components/icon'
import { Box, Pressable, Words } from '@/platform/elements/elements'
import { useTaskListStore } from './task-list-store'

/** Filters that are on, each taken off by a tap, and a panel with all of them. */
export function FilterPanel({ document, count }: { document: OfficialDocument; count: number }) {
  const { filter, setFilter } = useTaskListStore()
  const [isOpen, setOpen] = useState(false)
  const unit = document.units.find(({ id }) => id === filter.unitId)
  return (
    <Box className='filters'>
      <Box className='filter-line'>
        <Words className='filter-count'>{`共 ${count} 项`}</Words>
        {unit && <RemovableChip text={unit.name} onRemove={() => setFilter({ unitId: null })} />}
        {filter.onlyCertain && (
          <RemovableChip text='只看确定' onRemove={() => setFilter({ onlyCertain: false })} />
        )}
        {filter.onlyWithTarget && (
          <RemovableChip text='有目标' onRemove={() => setFilter({ onlyWithTarget: false })} />
        )}
        {filter.onlyFollowed && (
          <RemovableChip text='我关注的' onRemove={() => setFilter({ onlyFollowed: false })} />
        )}
        <Pressable
          className='filter-open'
          label={isOpen ? '收起筛选' : '打开筛选'}
          expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          <Icon name='filter' />
          <Words>筛选</Words>
        </Pressable>
      </Box>
      {isOpen && (
        <Box className='filter-panel'>
          <Box className='filter-chips'>
            <ToggleChip
              text='有目标'
              isOn={filter.onlyWithTarget}
              onPress={() => setFilter({ onlyWithTarget: !filter.onlyWithTarget })}
            />
            <ToggleChip
              text='只看确定'
              isOn={filter.onlyCertain}
              onPress={() => setFilter({ onlyCertain: !filter.onlyCertain })}
            />
            <ToggleChip
              text='我关注的'
              isOn={filter.onlyFollowed}
              onPress={() => setFilter({ onlyFollowed: !filter.onlyFollowed })}
            />
          </Box>
          <Box className='filter-chips'>
            {document.units.map(({ id, name }) => (
              <ToggleChip
                key={id}
                text={name}
                isOn={id === filter.unitId}
                onPress={() => setFilter({ unitId: id === filter.unitId ? null : id })}
              />
            ))}
          </Box>
        </Box>
      )}
    </Box>
  )
}
