import { Card } from '@/components/card'
import { ActionRow } from '@/components/row'
import { offerUndo } from '@/platform/device/undo'
import { clearGathered } from './on-device'

/** What only this device knows goes by one tap, and comes back by another. */
export function Clear() {
  const clear = () => offerUndo('已清除这台设备上的收藏和搜索记录', clearGathered())
  return (
    <Card as='div' className='row-card'>
      <ActionRow
        icon='star'
        title='清除收藏和搜索记录'
        note='只在这台设备上，连同读过的动态'
        onPress={clear}
      />
    </Card>
  )
}
