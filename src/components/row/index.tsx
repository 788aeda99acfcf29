import type { ReactNode } from 'react'
import { Box, Pressable, RouteLink, Words } from '@/platform/elements/elements'
import type { Route } from '@/platform/navigation/routes'
import { Icon } from '../icon'
import type { IconName } from '../icon/icon-name'
import './row.scss'

interface RowText {
  title: string
  /** A second line under the title. */
  note?: string
  /** What stands at the end of the line. */
  value?: string
  icon?: IconName
}

function RowBody({ title, note, value, icon, end }: RowText & { end?: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} className='row-icon' />}
      <Box className='row-text'>
        <Box className='row-title'>{title}</Box>
        {note && <Box className='row-note'>{note}</Box>}
      </Box>
      {value && <Words className={icon ? 'row-value beside-icon' : 'row-value'}>{value}</Words>}
      {end}
    </>
  )
}

/** What a line takes of a row of a list (lazy-rows). */
export const LINE = () => 0.5

/** A line that opens another screen. */
export function LinkRow({
  to,
  current,
  replace,
  ...text
}: RowText & {
  to: Route
  /** It is what stands open beside (wide windows). */
  current?: boolean
  /** Takes the place of what is open instead of opening on top of it. */
  replace?: boolean
}) {
  return (
    <RouteLink
      to={to}
      current={current}
      replace={replace}
      className={current ? 'row is-open icon-chevron' : 'row icon-chevron'}
    >
      <RowBody {...text} />
    </RouteLink>
  )
}

/** A line that does something here. */
export function ActionRow({
  id,
  onPress,
  ...text
}: RowText & {
  onPress: () => void
  /** For the focus to come back to. */
  id?: string
}) {
  return (
    <Pressable id={id} className='row' onPress={onPress}>
      <RowBody {...text} />
    </Pressable>
  )
}

/** One of several choices; the chosen one is ticked. */
export function ChoiceRow(
  props: RowText & {
    isChosen: boolean
    /** Others may be chosen beside it. */
    isOfMany?: boolean
    onPress: () => void
  },
) {
  const { isChosen, isOfMany = false, onPress, ...text } = props
  return (
    <Pressable
      className='row'
      role={isOfMany ? 'checkbox' : 'radio'}
      checked={isChosen}
      label={text.title}
      onPress={onPress}
    >
      <RowBody {...text} end={isChosen ? <Icon name='check' className='row-check' /> : null} />
    </Pressable>
  )
}
