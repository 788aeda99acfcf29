import { Card } from '@/components/card'
import { useFavouriteStore } from '@/features/favourites/favourite-store'
import { useKeptPostsStore } from '@/features/feed/kept-posts-store'
import { useReadStore } from '@/features/feed/read-store'
import { useMyUnitStore } from '@/features/identity/my-unit-store'
import { useInboxStore } from '@/features/notifications/inbox-store'
import { useHistoryStore } from '@/features/search/history-store'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { useCorrectionStore } from '@/features/updates/correction/correction-store'
import { useDraftStore } from '@/features/updates/report/draft-store'
import { Box } from '@/platform/elements/elements'
import '@/components/row/row.scss'

const HERE = '只保存在这台设备上'
const pushed = process.env.TARO_ENV === 'weapp' ? '微信给的用户标识' : '浏览器给的推送地址'
/** Replies (reply-cache.ts) and, on the web, painted pages (scripts/web/worker/painted-worker.js). */
const MOST_READ = process.env.TARO_ENV === 'weapp' ? 60 : 60 + 40
const FOLLOWED = __EMBEDDED__
  ? `${HERE}，直到取消关注、删除消息或抹去。`
  : `保存在服务器上，直到取消关注、删除消息或抹去。不含姓名和手机号；要推送时，另存${pushed}。这台设备上留一份，没有网络时也能看。`

/** What is kept, and under it where, how long, and how it goes. */
function Row({ what, how }: { what: string; how: string }) {
  return (
    <Box className='row'>
      <Box className='row-text'>
        <Box as='p' className='row-title'>
          {what}
        </Box>
        <Box as='p' className='row-note'>
          {how}
        </Box>
      </Box>
    </Box>
  )
}

/** What is kept of this person: each with where, how long, and how it is erased. */
export function Held() {
  const followed = useSubscriptionStore((state) => state.subscriptions?.length ?? 0)
  const messages = useInboxStore((state) => state.messages?.length ?? 0)
  const tasks = useFavouriteStore((state) => state.taskIds.length)
  const posts = useKeptPostsStore((state) => state.posts.length)
  const units = useMyUnitStore((state) => state.unitIds.length)
  const words = useHistoryStore((state) => state.words.length)
  const read = useReadStore((state) => state.postIds.length)
  const drafts = useDraftStore((state) => state.drafts.length)
  const receipts = useCorrectionStore((state) => state.receipts.length)
  return (
    <Card as='div' className='row-card'>
      <Row what={`关注 ${followed} 项，消息 ${messages} 条，以及提醒设置`} how={FOLLOWED} />
      <Row
        what={`收藏任务 ${tasks} 项、动态 ${posts} 条`}
        how={`${HERE}，直到取消收藏、清除或抹去。`}
      />
      <Row
        what={`我的单位 ${units} 个`}
        how={`${HERE}，直到取消选择或抹去；不用证明，也不上传。`}
      />
      <Row
        what={`搜索记录 ${words} 条，读过的动态 ${read} 条`}
        how={`${HERE}，最多留 10 次搜索、500 条动态，新的替换旧的，直到清除或抹去。`}
      />
      <Row
        what={`进展草稿 ${drafts} 份，纠错回执 ${receipts} 份`}
        how={`${HERE}，草稿直到发出、删除或抹去，回执直到抹去。已经发出的内容不会收回。`}
      />
      <Row
        what='最近看过的公开内容'
        how={`${HERE}，最多 ${MOST_READ} 份，为了没有网络时也能看；新的替换旧的，抹去时一起删除。`}
      />
      <Row what='字号、深浅色等显示设置' how={`${HERE}，抹去后仍保留，可在“长辈版与外观”里改。`} />
    </Card>
  )
}
