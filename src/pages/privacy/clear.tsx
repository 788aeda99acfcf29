import { Card } from '@/components/card'
import { ActionRow } from '@/components/row'
import { useFavouriteStore } from '@/features/favourites/favourite-store'
import { useKeptPostsStore } from '@/features/feed/kept-posts-store'
import { useReadStore } from '@/features/feed/read-store'
import { useHistoryStore } from '@/features/search/history-store'
import { offerUndo } from '@/platform/device/undo'

/** What only this device knows goes by one tap, and comes back by another. */
export function Clear() {
  const clearFavourites = useFavouriteStore((state) => state.clear)
  const clearKeptPosts = useKeptPostsStore((state) => state.clear)
  const clearReadPosts = useReadStore((state) => state.clear)
  const clearHistory = useHistoryStore((state) => state.clear)
  const clear = () => {
    const ways = [clearFavourites(), clearKeptPosts(), clearReadPosts(), clearHistory()]
    offerUndo('已清除这台设备上的收藏和搜索记录', () => ways.forEach((putBack) => putBack()))
  }
  return (
    <Card as='div' className='row-card'>
      <ActionRow icon='star' title='清除收藏和搜索记录' note='只在这台设备上' onPress={clear} />
    </Card>
  )
}
