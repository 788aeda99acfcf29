import type { ReactNode } from 'react'
import { Pressable, Words } from '@/platform/elements/elements'
import { Icon } from '../icon'
import './chip.scss'

type Tone = 'plain' | 'primary' | 'accent' | 'warning'

/** A short fact in a frame. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <Words className={`chip chip-${tone}`}>{children}</Words>
}

/** A filter that is on, and goes off by a tap. */
export function RemovableChip({ text, onRemove }: { text: string; onRemove: () => void }) {
  return (
    <Pressable className='chip chip-removable' label={`去掉筛选：${text}`} onPress={onRemove}>
      <Words>{text}</Words>
      <Icon name='close' className='chip-close' />
    </Pressable>
  )
}

/** A choice that is on or off. */
export function ToggleChip(props: { text: string; isOn: boolean; onPress: () => void }) {
  const { text, isOn, onPress } = props
  return (
    <Pressable
      className={isOn ? 'chip chip-toggle is-on' : 'chip chip-toggle'}
      checked={isOn}
      label={text}
      onPress={onPress}
    >
      {isOn && <Icon name='check' className='chip-close' />}
      <Words>{text}</Words>
    </Pressable>
  )
}
