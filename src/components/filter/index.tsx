import type { ReactNode } from 'react'
import { Icon } from '@/components/icon'
import { Box, Pressable, Words } from '@/platform/elements/elements'
import { ToggleChip } from '../chip'
import './filter.scss'

/** How many there are, what narrows them down (each taken off by a tap), and what opens the rest. */
export function FilterLine(props: {
  count: string
  isOpen: boolean
  onToggle: () => void
  /** The filters that are on. */
  children?: ReactNode
}) {
  const { count, isOpen, onToggle, children } = props
  return (
    <Box className='filter-line'>
      <Box className='filter-count' role='status' live='polite'>
        <Words>{count}</Words>
      </Box>
      {children}
      <Pressable
        className='filter-open'
        label={isOpen ? '收起筛选' : '打开筛选'}
        expanded={isOpen}
        onPress={onToggle}
      >
        <Icon name='filter' />
        <Words>筛选</Words>
      </Pressable>
    </Box>
  )
}

/** What the line above opens. It is long: what closes it stands at its end too. */
export function FilterPanel(props: { onClose: () => void; children: ReactNode }) {
  return (
    <Box className='filter-panel'>
      {props.children}
      <Pressable className='filter-close' onPress={props.onClose}>
        看结果
      </Pressable>
    </Box>
  )
}

export interface FilterChoice<Id extends string = string> {
  id: Id
  name: string
}

/** Choices of one kind under their name; a second tap lets go. Nothing where there is nothing to choose. */
export function FilterGroup<Choice extends FilterChoice>(props: {
  name: string
  choices: readonly Choice[]
  isOn: (choice: Choice) => boolean
  onPress: (choice: Choice) => void
}) {
  const { name, choices, isOn, onPress } = props
  if (choices.length === 0) return null
  return (
    <Box className='filter-group'>
      <Words className='filter-name'>{name}</Words>
      <Box className='filter-chips' role='group' label={name}>
        {choices.map((choice) => (
          <ToggleChip
            key={choice.id}
            text={choice.name}
            isOn={isOn(choice)}
            onPress={() => onPress(choice)}
          />
        ))}
      </Box>
    </Box>
  )
}
