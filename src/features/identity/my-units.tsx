import type { Unit } from '@/contract'
import { Card } from '@/components/card'
import { LinkRow } from '@/components/row'
import { Section } from '@/components/section'
import { Box, Pressable, Words } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { useMyUnitStore } from './my-unit-store'
import { usePickUnit } from './use-pick-unit'
import '@/components/form/form.scss'

/** The units kept as mine; the first is the one that the app opens on. */
export function MyUnits({ units }: { units: readonly Unit[] }) {
  const { unitIds, putFirst } = useMyUnitStore()
  const pick = usePickUnit()
  const mine = unitIds.flatMap((id) => units.find((unit) => unit.id === id) ?? [])
  if (mine.length === 0) return null
  return (
    <Section title='我的单位' count={`${mine.length} 个`} note='首页和任务先显示第一个单位。'>
      <Card as='div' className='row-card'>
        {mine.map((unit, at) => (
          <Box key={unit.id} className='my-unit'>
            <LinkRow
              to={routes.unit(unit.id)}
              icon='unit'
              title={unit.name}
              note={at === 0 ? '首页和任务先显示它' : undefined}
            />
            <Box className='my-unit-actions'>
              {at > 0 && (
                <Pressable
                  className='text-button'
                  label={`先显示${unit.name}`}
                  onPress={() => void putFirst(unit.id)}
                >
                  <Words>先显示</Words>
                </Pressable>
              )}
              <Pressable
                className='text-button'
                label={`移除${unit.name}`}
                onPress={() => pick(unit)}
              >
                <Words>移除</Words>
              </Pressable>
            </Box>
          </Box>
        ))}
      </Card>
    </Section>
  )
}
