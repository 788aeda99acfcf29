import { RequestError } from '@/platform/api/request-error'
import { Box, Pressable, Words } from '@/platform/elements/elements'
import { Icon } from '../icon'
import { WholeWords } from '../whole-words'
import type { IconName } from '../icon/icon-name'
import './states.scss'

interface Action {
  text: string
  onPress: () => void
}

/** Nothing to show, and what to do next. */
export function EmptyState(props: {
  title: string
  advice?: string
  icon?: IconName
  action?: Action
}) {
  const { title, advice, icon = 'empty', action } = props
  return (
    <Box className='state'>
      <Icon name={icon} className='state-icon' />
      <Box as='p' className='state-title'>
        {title}
      </Box>
      {advice && (
        <Box as='p' className='state-advice'>
          <WholeWords text={advice} />
        </Box>
      )}
      {action && (
        <Pressable className='button' onPress={action.onPress}>
          {action.text}
        </Pressable>
      )}
    </Box>
  )
}

/** What happened, and a way on. */
export function ErrorState(props: {
  error: { title: string; advice: string }
  onRetry?: () => void
  retryText?: string
  /** Another way on, quieter. */
  second?: Action
}) {
  const { error, onRetry, retryText = '重试', second } = props
  return (
    // What could only not be read for now takes nothing away that came painted (first-paint.ts).
    <Box
      className={error instanceof RequestError && !error.isNotFound ? 'state is-unread' : 'state'}
      role='alert'
    >
      <Icon name='alert' className='state-icon' />
      <Box as='p' className='state-title'>
        {error.title}
      </Box>
      <Box as='p' className='state-advice'>
        <WholeWords text={error.advice} />
      </Box>
      {onRetry && (
        <Pressable className='button' onPress={onRetry}>
          {retryText}
        </Pressable>
      )}
      {second && (
        <Pressable className='state-second' onPress={second.onPress}>
          {second.text}
        </Pressable>
      )}
    </Box>
  )
}

/** Grey bars where cards will be: no spinner over an empty page. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  return (
    <Box className='skeleton' role='status' label='正在载入'>
      {Array.from({ length: rows }, (_, row) => (
        <Box key={row} className='skeleton-card' hidden>
          <Box className='skeleton-line is-short' />
          <Box className='skeleton-line' />
          <Box className='skeleton-line is-half' />
        </Box>
      ))}
    </Box>
  )
}

/** A quiet line over content: what is shown is older than it should be, or the date is a demonstration. */
export function Banner({
  text,
  icon = 'info',
  action,
}: {
  text: string
  icon?: IconName
  action?: Action
}) {
  return (
    <Box className='banner' role='status'>
      <Icon name={icon} />
      <Words className='banner-text'>{text}</Words>
      {action && (
        <Pressable className='banner-action' onPress={action.onPress}>
          {action.text}
        </Pressable>
      )}
    </Box>
  )
}
