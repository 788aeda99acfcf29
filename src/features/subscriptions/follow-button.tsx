import type { SubscriptionTarget, Task } from '@/contract'
import { ActionFace } from '@/components/action-bar'
import { Icon } from '@/components/icon'
import { Box, Pressable, Words } from '@/platform/elements/elements'
import { useFollow } from './use-follow'
import './follow-button.scss'

interface FollowProps {
  target: SubscriptionTarget
  /** What it is called, for the screen reader and the line that says what was done. */
  name: string
}

/** Among the actions of a page. */
export function FollowAction({ target, name }: FollowProps) {
  const { isFollowed, forecast, toggle } = useFollow(target, name)
  return (
    <Pressable
      className='action'
      checked={isFollowed}
      label={isFollowed ? `取消关注${name}` : `关注${name}${forecast ? `,${forecast}` : ''}`}
      onPress={toggle}
    >
      <ActionFace icon={isFollowed ? 'check' : 'bell'} text={isFollowed ? '已关注' : '关注'} />
      {/* It stays once she follows: a tile that shrank would pull up all below. */}
      {forecast && <Words className='follow-forecast'>{forecast}</Words>}
    </Pressable>
  )
}

/** A line of its own under the head of a page: what following brings, then the button. */
export function FollowLine({
  target,
  name,
  isForecast = true,
}: FollowProps & {
  /** False while the target still changes with every key: then nobody counts what it would bring. */
  isForecast?: boolean
}) {
  const { isFollowed, isPaused, isLater, forecast, toggle } = useFollow(target, name, isForecast)
  const state =
    isLater && !isFollowed
      ? '已取消关注'
      : isPaused
        ? '已暂停，不会告诉你'
        : isFollowed
          ? '有新消息时告诉你'
          : '有新消息时可告诉你'
  return (
    <Box className='follow-line'>
      <Box className='follow-line-text'>{forecast ? `${state}，${forecast}` : state}</Box>
      <Pressable
        className={isFollowed ? 'follow-button is-followed' : 'follow-button'}
        checked={isFollowed}
        label={isFollowed ? `取消关注${name}` : `关注${name}`}
        onPress={toggle}
      >
        <Icon name={isFollowed ? 'check' : 'bell'} />
        <Words>{isFollowed ? '已关注' : '关注'}</Words>
      </Pressable>
    </Box>
  )
}

/** On a card in a list: one tap follows, and 撤销 takes it back, as everywhere. */
function FollowChip({ target, name }: FollowProps) {
  // What each of ten thousand would bring is not asked for.
  const { isFollowed, toggle } = useFollow(target, name, false)
  return (
    <Pressable
      className={isFollowed ? 'follow-chip is-followed icon-check' : 'follow-chip icon-bell'}
      checked={isFollowed}
      label={`${isFollowed ? '取消关注' : '关注'}：${name}`}
      onPress={toggle}
    >
      {isFollowed ? '已关注' : '关注'}
    </Pressable>
  )
}

/** For every card of a list of tasks. */
export const followChipOf = ({ id, no }: Pick<Task, 'id' | 'no'>) => (
  <FollowChip target={{ kind: 'task', id }} name={`第${no}项`} />
)
