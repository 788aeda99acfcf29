import { Action } from '@/components/action-bar'
import { say } from '@/platform/feedback'
import { buzz } from '@/platform/haptic'
import { offerUndo } from '@/platform/undo'
import { useFavouriteStore } from './favourite-store'

/** Keeps a task on this device, or lets it go. */
export function FavouriteButton({ taskId }: { taskId: string }) {
  const isKept = useFavouriteStore(({ taskIds }) => taskIds.includes(taskId))
  const toggle = useFavouriteStore((state) => state.toggle)
  const press = () => {
    buzz()
    const isSaved = toggle(taskId)
    if (!isSaved) say('设备存储已满,关闭后收藏可能丢失')
    else if (isKept) offerUndo('已取消收藏', () => toggle(taskId))
    else say('已收藏')
  }
  return (
    <Action
      icon={isKept ? 'star-filled' : 'star'}
      text={isKept ? '已收藏' : '收藏'}
      label={isKept ? '取消收藏' : '收藏'}
      checked={isKept}
      onPress={press}
    />
  )
}
