import { useMemo, useState } from 'react'
import type { Unit } from '@/contract'
import { FilterGroup } from '@/components/filter'
import { UnitSearch, useFound } from '@/components/form/unit-search'
import { openFindUnits } from '@/domain/units'
import { Box } from '@/platform/elements/elements'
import { saidCount } from './said-count'

/** Mine first, then in the document's order; by what is typed, groups by their names as well. */
function useShownUnits(units: readonly Unit[], typed: string, mine: readonly string[]) {
  const single = useMemo(() => units.filter(({ kind }) => kind !== 'group'), [units])
  const found = useFound(single, typed, openFindUnits)
  if (typed.trim() === '') {
    const own = units.filter(({ id }) => mine.includes(id))
    return [...own, ...units.filter((unit) => !own.includes(unit))]
  }
  const groups = units.filter(({ kind, name }) => kind === 'group' && name.includes(typed.trim()))
  return [...found, ...groups]
}

/** The units of a plan to choose one from: some fifty, so that one is looked for by name, short form or pinyin. */
export function UnitChoices(props: {
  units: readonly Unit[]
  /** How many tasks each would leave; those that leave none are not offered. */
  counts: ReadonlyMap<string, number>
  mine: readonly string[]
  chosenId: string | null
  onChange: (unitId: string | null) => void
}) {
  const { units, counts, mine, chosenId, onChange } = props
  const [typed, setTyped] = useState('')
  const found = useShownUnits(units, typed, mine)
  const choices = found.map(({ id, name }) => ({ id, name, count: saidCount(counts.get(id) ?? 0) }))
  const isNone = choices.every(({ id, count }) => count === 0 && id !== chosenId)
  return (
    <FilterGroup
      name='单位'
      choices={choices}
      isOn={({ id }) => id === chosenId}
      onPress={({ id }) => onChange(id === chosenId ? null : id)}
    >
      <Box className='filter-search'>
        <UnitSearch typed={typed} onChange={setTyped} />
      </Box>
      {isNone && (
        <Box role='status'>
          {found.length === 0 ? '没有找到这个单位' : '这个单位没有符合条件的任务'}
        </Box>
      )}
    </FilterGroup>
  )
}
