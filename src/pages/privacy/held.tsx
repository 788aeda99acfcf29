import { Card } from '@/components/card'
import { useFavouriteStore } from '@/features/favourites/favourite-store'
import { useInboxStore } from '@/features/notifications/inbox-store'
import { WHERE_KEPT } from '@/features/settings/words'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { Box } from '@/platform/elements/elements'
import './privacy.scss'

/** What is kept of this person, and where. */
export function Held() {
  const followed = useSubscriptionStore((state) => state.subscriptions?.length ?? 0)
  const messages = useInboxStore((state) => state.messages?.length ?? 0)
  const kept = useFavouriteStore((state) => state.taskIds.length)
  return (
    <Card>
      <Box as='p'>{`关注 ${followed} 项，消息 ${messages} 条，收藏 ${kept} 项，以及提醒设置和搜索记录。`}</Box>
      <Box as='p' className='privacy-note'>
        {`不需要登录，不要求任何个人信息。${WHERE_KEPT}`}
      </Box>
    </Card>
  )
}
