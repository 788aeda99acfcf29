import type { FeedPost } from '@/contract'
import { Action, ActionBar, ActionFace } from '@/components/action-bar'
import { StarAction } from '@/components/action-bar/star-action'
import { ShareButton } from '@/platform/elements/elements'
import { copy, say } from '@/platform/device/feedback'
import { routes } from '@/platform/navigation/routes'
import { useKeptPostsStore } from './kept-posts-store'

/** What a person may do with a post: keep it, share it, cite it. */
export function PostActions({ post, citation }: { post: FeedPost; citation: string }) {
  const isKept = useKeptPostsStore(({ posts }) => posts.some(({ id }) => id === post.id))
  const toggle = useKeptPostsStore((state) => state.toggle)
  const link = { id: post.id, title: post.title }
  return (
    <ActionBar>
      <StarAction isKept={isKept} toggle={() => toggle(link)} />
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
