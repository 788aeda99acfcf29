import { useState } from 'react'
import type { OfficialDocument, Task, Unit } from '@/contract'
import { Chip } from '@/components/chip'
import { Icon } from '@/components/icon'
import { LazyRows } from '@/components/lazy-rows'
import { LINE, LinkRow } from '@/components/row'
import { placeInList } from '@/domain/units/place-in-list'
import { Box, Pressable, Words } from '@/platform/elements/elements'
import { usePrinting } from '@/platform/display/use-printing'
import { plainly } from '@/domain/listing/plain-words'
import { usePlainWords } from '@/platform/display/use-plain-words'
import { routes } from '@/platform/navigation/routes'
import { placeWords, roleWords } from '../words'

function Members({ group, units }: { group: Unit; units: readonly Unit[] }) {
  const [isUnfolded, setOpen] = useState(false)
  const isPrinting = usePrinting()
  const isOpen = isPrinting || isUnfolded
  const { group: membership } = group
  if (!membership) return null
  const named = (ids: readonly string[]) => units.filter(({ id }) => ids.includes(id))
  const certain = membership.certainty === 'certain' ? named(membership.memberIds) : []
  const possible = [
    ...(membership.certainty === 'certain' ? [] : named(membership.memberIds)),
    ...named(membership.possibleMemberIds),
  ]
  const lists = [
    { word: '确定', note: '名称已涵盖', own: certain },
    { word: '可能', note: '文件未写明是否包括', own: possible },
  ].filter(({ own }) => own.length > 0)
  if (lists.length === 0) return null
  return (
    <>
      <Pressable
        className='members-toggle'
        expanded={isOpen}
        label={`${isOpen ? '收起' : '展开'}${group.name}的单位`}
        onPress={() => setOpen(!isUnfolded)}
      >
        <Words>{lists.map(({ word, own }) => `${word} ${own.length} 个`).join(' · ')}</Words>
        <Icon name='down' className={isOpen ? 'members-arrow is-open' : 'members-arrow'} />
      </Pressable>
      {isOpen &&
        lists.map(({ word, note, own }) => (
          <Box key={word} className='members'>
            <Box className='members-note'>{`${word}（${note}）`}</Box>
            {isPrinting ? (
              // Fifty names one under the other took three sheets.
              <Box className='members-named'>{own.map(({ name }) => name).join('、')}</Box>
            ) : (
              <LazyRows
                id={`${group.id}-${word}`}
                items={own}
                keyOf={({ id }) => id}
                row={(unit) => <LinkRow to={routes.unit(unit.id)} title={unit.name} />}
                weightOf={LINE}
                total={own.length * LINE()}
                isFirst
              />
            )}
          </Box>
        ))}
    </>
  )
}

function TaskUnit(props: {
  unit: Task['units'][number]
  mark: string
  document: OfficialDocument
}) {
  const { unit, mark, document } = props
  const { unitId, name } = unit
  const known = document.units.find(({ id }) => id === unitId)
  return (
    <Box as='li' className='task-unit'>
      <LinkRow to={routes.unit(unitId)} title={name} value={mark} />
      {known?.group && <Members group={known} units={document.units} />}
    </Box>
  )
}

/** Who answers for a task, in printed order; 列首位 is a place in a list, 牵头 is what the document says. */
export function TaskUnits({ task, document }: { task: Task; document: OfficialDocument }) {
  const plain = usePlainWords(plainly)
  const units = task.units.map((unit, at) => ({ unit, at }))
  const markOf = ({ role }: Task['units'][number], at: number) => {
    const place = placeInList(task.units, at)
    return place === null ? roleWords[role] : placeWords[place]
  }
  return (
    <Box as='ul' className='task-units'>
      <LazyRows
        id='task-units'
        items={units}
        keyOf={({ unit, at }) => `${unit.unitId} ${at}`}
        row={({ unit, at }) => (
          <TaskUnit unit={unit} mark={plain(markOf(unit, at))} document={document} />
        )}
        weightOf={LINE}
        total={units.length * LINE()}
        isFirst
      />
      {task.openEnded && (
        <Box as='li' className='task-units-more'>
          <Chip>原文以“等”结尾，还有未列出的单位</Chip>
        </Box>
      )}
    </Box>
  )
}
