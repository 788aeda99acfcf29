import { useState } from 'react'
import type { OfficialDocument, Task, Unit } from '@/contract'
import { Chip } from '@/components/chip'
import { Icon } from '@/components/icon'
import { LinkRow } from '@/components/row'
import { placeInList } from '@/domain/units/place-in-list'
import { Box, Pressable, Words } from '@/platform/elements/elements'
import { usePrinting } from '@/platform/display/use-printing'
import { routes } from '@/platform/navigation/routes'
import { placeWords, roleWords } from '../words'

function Members({ group, units }: { group: Unit; units: readonly Unit[] }) {
  const [isUnfolded, setOpen] = useState(false)
  const isOpen = usePrinting() || isUnfolded
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
            {own.map((unit) => (
              <LinkRow key={unit.id} to={routes.unit(unit.id)} title={unit.name} />
            ))}
          </Box>
        ))}
    </>
  )
}

/** Who answers for a task, in printed order; 列首位 is a place in a list, 牵头 is what the document says. */
export function TaskUnits({ task, document }: { task: Task; document: OfficialDocument }) {
  return (
    <Box as='ul' className='task-units'>
      {task.units.map(({ unitId, name, role }, at) => {
        const unit = document.units.find(({ id }) => id === unitId)
        const place = placeInList(task.units, at)
        const mark = place === null ? roleWords[role] : placeWords[place]
        return (
          <Box key={`${unitId} ${at}`} as='li' className='task-unit'>
            <LinkRow to={routes.unit(unitId)} title={name} value={mark} />
            {unit?.group && <Members group={unit} units={document.units} />}
          </Box>
        )
      })}
      {task.openEnded && (
        <Box as='li' className='task-units-more'>
          <Chip>原文以“等”结尾，还有未列出的单位</Chip>
        </Box>
      )}
    </Box>
  )
}
