import { useId, useState, type ReactNode } from 'react'
import { Icon } from '@/components/icon'
import { LazyRows } from '@/components/lazy-rows'
import { Box, Pressable, Words } from '@/platform/elements/elements'
import { focusOn } from '@/platform/elements/focus-on'
import { ToggleChip } from '../chip'
import './filter.scss'

/** A selector takes no colons. */
const useSelectorId = () => useId().replace(/:/g, '')

/** How many there are, what narrows them down (each taken off by a tap), and a panel with all that can. */
export function Filters(props: {
  count: string
  /** What closes the panel at its end: what is seen then. */
  seeText: string
  /** The filters that are on. */
  chosen: ReactNode
  /** What the panel holds. */
  children: ReactNode
}) {
  const { count, seeText, chosen, children } = props
  const [isOpen, setOpen] = useState(false)
  const opener = `filter-${useSelectorId()}`
  const close = () => {
    setOpen(false)
    focusOn(opener)
  }
  return (
    <Box onEscape={isOpen ? close : undefined}>
      <Box className='filter-line'>
        <Box className='filter-count' role='status' live='polite'>
          <Words>{count}</Words>
        </Box>
        {chosen}
        <Pressable
          id={opener}
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
          {children}
          {/* The panel is longer than a screen: this stays in sight. */}
          <Pressable className='filter-close' onPress={close}>
            {seeText}
          </Pressable>
        </Box>
      )}
    </Box>
  )
}

export interface FilterChoice<Id extends string = string> {
  id: Id
  name: string
  /** How many it would leave, said after the name. One that would leave none is not offered. */
  count?: number
}

/** What a choice takes of a row of a list: some stand side by side. */
const CHIP = () => 0.25

const textOf = ({ name, count }: FilterChoice) => (count === undefined ? name : `${name} ${count}`)

/** A screen of a phone, above the choices that stand below it. */
const ROWS_ABOVE = 8

/** Choices of one kind under their name; a second tap lets go, also of one that leaves nothing any more. */
export function FilterGroup<Choice extends FilterChoice>(props: {
  name: string
  choices: readonly Choice[]
  isOn: (choice: Choice) => boolean
  onPress: (choice: Choice) => void
  /** Below the first screen of the panel: these come when it is scrolled to them. */
  isBelow?: boolean
  /** Stands between the name and the choices: a box to look for one in. */
  children?: ReactNode
  /** What is wrong with what is chosen here. */
  fault?: string
}) {
  const { name, isOn, onPress, isBelow = false, children, fault } = props
  const id = `choices-${useSelectorId()}`
  const choices = props.choices.filter((choice) => choice.count !== 0 || isOn(choice))
  if (choices.length === 0 && !children) return null
  return (
    <Box className='filter-group'>
      <Words className='filter-name'>{name}</Words>
      {children}
      <Box className='filter-chips' role='group' label={name}>
        <LazyRows
          id={id}
          chunkClass='filter-chips'
          items={choices}
          keyOf={(choice) => choice.id}
          row={(choice) => (
            <ToggleChip text={textOf(choice)} isOn={isOn(choice)} onPress={() => onPress(choice)} />
          )}
          weightOf={CHIP}
          total={choices.length * CHIP() + (isBelow ? ROWS_ABOVE : 0)}
          isFirst={!isBelow}
        />
      </Box>
      {fault !== undefined && (
        <Box className='filter-fault' role='alert'>
          {fault}
        </Box>
      )}
    </Box>
  )
}
