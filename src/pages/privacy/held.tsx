import { Card } from '@/components/card'
import { useFavouriteStore } from '@/features/favourites/favourite-store'
import { useInboxStore } from '@/features/notifications/inbox-store'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { Box } from '@/platform/elements/elements'
import './privacy.scss'

/** What is kept of this person, and where. */
export function Held() {
  const followed = useSubscriptionStore((state) => state.subscriptions?.length ?? 0)
  const messages = useInboxStore((state) => state.messages?.length ?? 0)
  const kept = useFavouriteStore((state) => state.taskIds.length)
  const where = __EMBEDDED__
    ? '都只保存在这台设备上。'
    : '关注、消息与提醒设置保存在服务器上，不含姓名和手机号。'
  return (
    <Card>
      <Box as='p'>{`关注 ${followed} 项，消息 ${messages} 条，收藏 ${kept} 项，以及提醒设置和搜索记录。`}</Box>
      <Box as='p' className='privacy-note'>
        {`不需要登录，不要求任何个人信息。${where}`}
      </Box>
    </Card>
  )
}
