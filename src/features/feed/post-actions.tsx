import type { FeedPost } from '@/contract'
import { Action, ActionBar, ActionFace } from '@/components/action-bar'
import { ShareButton } from '@/platform/elements'
import { copy, say } from '@/platform/feedback'
import { buzz } from '@/platform/haptic'
import { routes } from '@/platform/routes'
import { offerUndo } from '@/platform/undo'
import { useKeptPostsStore } from './kept-posts-store'

/** What a person may do with a post: keep it, share it, cite it. */
export function PostActions({ post, citation }: { post: FeedPost; citation: string }) {
  const isKept = useKeptPostsStore(({ posts }) => posts.some(({ id }) => id === post.id))
  const toggle = useKeptPostsStore((state) => state.toggle)
  const link = { id: post.id, title: post.title }
  const press = () => {
    buzz()
    const isSaved = toggle(link)
    if (!isSaved) say('设备存储已满,关闭后收藏可能丢失')
    else if (isKept) offerUndo('已取消收藏', () => toggle(link))
    else say('已收藏')
  }
  return (
    <ActionBar>
      <Action
        icon={isKept ? 'star-filled' : 'star'}
        text={isKept ? '已收藏' : '收藏'}
        label={isKept ? '取消收藏' : '收藏'}
        checked={isKept}
        onPress={press}
      />
      <ShareButton
        className='action bare'
        label='分享'
        title={post.title}
        path={routes.post(post.id)}
        onCopied={() => say('链接已复制')}
      >
        <ActionFace icon='share' text='分享' />
      </ShareButton>
      <Action
        icon='copy'
        text='复制出处'
        label='复制出处'
        onPress={() => void copy(`${post.title}——${citation}`)}
      />
    </ActionBar>
  )
}
