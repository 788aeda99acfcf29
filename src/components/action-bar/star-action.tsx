import { Action } from './index'
import { say, warn } from '@/platform/device/feedback'
import { buzz } from '@/platform/device/haptic'
import { offerUndo } from '@/platform/device/undo'

interface StarActionProps {
  isKept: boolean
  /** Keeps or lets go; false where the device could not save it. */
  toggle: () => boolean
}

/** Keeps something on this device, or lets it go, with a way back. */
export function StarAction({ isKept, toggle }: StarActionProps) {
  const press = () => {
    buzz()
    const isSaved = toggle()
    if (!isSaved) warn('设备存储已满，关闭后收藏可能丢失')
    else if (isKept) offerUndo('已取消收藏', toggle)
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
