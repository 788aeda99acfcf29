import { Icon } from '@/components/icon'
import { Pressable, Words } from '@/platform/elements'
import { say } from '@/platform/feedback'
import { useFavouriteStore } from './favourite-store'

/** Keeps a task on this device, or lets it go. */
export function FavouriteButton({ taskId }: { taskId: string }) {
  const isKept = useFavouriteStore(({ taskIds }) => taskIds.includes(taskId))
  const toggle = useFavouriteStore((state) => state.toggle)
  const press = () => {
    const isSaved = toggle(taskId)
    if (!isSaved) say('设备存储已满,关闭后收藏可能丢失')
    else say(isKept ? '已取消收藏' : '已收藏')
  }
  return (
    <Pressable
      className='action'
      checked={isKept}
      label={isKept ? '取消收藏' : '收藏'}
      onPress={press}
    >
      <Icon name={isKept ? 'star-filled' : 'star'} className='action-icon' />
      <Words>{isKept ? '已收藏' : '收藏'}</Words>
    </Pressable>
  )
}
