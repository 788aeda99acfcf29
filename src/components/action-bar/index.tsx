import type { ReactNode } from 'react'
import { Box, Pressable, Words } from '@/platform/elements/elements'
import { Icon } from '../icon'
import type { IconName } from '../icon/icon-name'
import './action-bar.scss'

/** What a person may do with what the page shows, side by side at its foot. */
export function ActionBar({ children }: { children: ReactNode }) {
  return <Box className='actions'>{children}</Box>
}

/** The face of an action, for one that is no plain press (a link, WeChat's share). */
export function ActionFace({ icon, text }: { icon: IconName; text: string }) {
  return (
    <>
      <Icon name={icon} className='action-icon' />
      <Words>{text}</Words>
    </>
  )
}

/** `label` says more than the word under the icon where it must; `checked` for what is on or off. */
export function Action(props: {
  icon: IconName
  text: string
  label: string
  checked?: boolean
  onPress: () => void
}) {
  const { icon, text, ...rest } = props
  return (
    <Pressable className='action' {...rest}>
      <ActionFace icon={icon} text={text} />
    </Pressable>
  )
}
