import { useMemo, useState } from 'react'
import type { Unit } from '@/contract'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { EmptyState } from '@/components/states'
import { UnitSearch, useFound } from '@/components/form/unit-search'
import { openFindUnits } from '@/domain/units'
import { Box } from '@/platform/elements/elements'
import { LazyRows } from '@/components/lazy-rows'
import { ChoiceRow, LINE, LinkRow } from '@/components/row'
import { routes } from '@/platform/navigation/routes'
import { useMyUnitStore } from './my-unit-store'
import { usePickUnit } from './use-pick-unit'
import '@/components/form/form.scss'

/** Picks units as mine: by name, short form or pinyin. */
export function UnitPicker({ units }: { units: readonly Unit[] }) {
  const [typed, setTyped] = useState('')
  const unitIds = useMyUnitStore((state) => state.unitIds)
  const pick = usePickUnit()
  const own = useMemo(() => units.filter(({ kind }) => kind !== 'group'), [units])
  const found = useFound(own, typed, openFindUnits)
  const first = units.find(({ id }) => id === unitIds[0])
  return (
    <Section
      title='选择单位'
      count={`${found.length} 个`}
      note='可选部门、单位和区县；首页的“单位名称”是原文的叫法，也含代表许多单位的名称。'
    >
      <Box className='unit-search'>
        <UnitSearch typed={typed} onChange={setTyped} />
      </Box>
      {/* As high before as after: nothing moves under the finger that picks. */}
      <Card as='div' className='row-card'>
        <LinkRow
          to={routes.home()}
          title={first ? `已选${first.name}` : '还没有选择'}
          note={first ? '回首页看它的时限' : '不选也能看全部任务'}
        />
      </Card>
      {found.length === 0 ? (
        <EmptyState
          title='没有找到这个单位'
          advice='请换个简称或拼音；组合单位不能选作我的单位。'
        />
      ) : (
        <Card as='div' className='row-card'>
          <Box role='group' label='选择单位' isOneStop>
            <LazyRows
              id='pick'
              items={found}
              keyOf={({ id }) => id}
              row={(unit) => (
                <ChoiceRow
                  title={unit.name}
                  note={
                    unit.aliases[0] ? `也称：${unit.aliases.slice(0, 2).join('、')}` : undefined
                  }
                  isOfMany
                  isChosen={unitIds.includes(unit.id)}
                  onPress={() => pick(unit)}
                />
              )}
              weightOf={LINE}
              total={found.length * LINE()}
              isFirst
            />
          </Box>
        </Card>
      )}
    </Section>
  )
}
