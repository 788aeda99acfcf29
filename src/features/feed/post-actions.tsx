import type { FeedPost } from '@/contract'
import { Icon } from '@/components/icon'
import { Box, Pressable, ShareButton, Words } from '@/platform/elements'
import { copy, say } from '@/platform/feedback'
import { routes } from '@/platform/routes'
import { useKeptPostsStore } from './kept-posts-store'
import './post-actions.scss'

/** What a person may do with a post: keep it, share it, cite it. */
export function PostActions({ post, citation }: { post: FeedPost; citation: string }) {
  const isKept = useKeptPostsStore(({ posts }) => posts.some(({ id }) => id === post.id))
  const toggle = useKeptPostsStore((state) => state.toggle)
  const press = () => {
    const isSaved = toggle({ id: post.id, title: post.title })
    if (!isSaved) say('设备存储已满,关闭后收藏可能丢失')
    else say(isKept ? '已取消收藏' : '已收藏')
  }
  return (
    <Box className='post-actions'>
      <Pressable
        className='post-action'
        checked={isKept}
        label={isKept ? '取消收藏' : '收藏'}
        onPress={press}
      >
        <Icon name={isKept ? 'star-filled' : 'star'} className='post-action-icon' />
        <Words>{isKept ? '已收藏' : '收藏'}</Words>
      </Pressable>
      <ShareButton
        className='post-action bare'
        label='分享'
        title={post.title}
        path={routes.post(post.id)}
        onCopied={() => say('链接已复制')}
      >
        <Icon name='share' className='post-action-icon' />
        <Words>分享</Words>
      </ShareButton>
      <Pressable
        className='post-action'
        label='复制出处'
        onPress={() => void copy(`${post.title}——${citation}`)}
      >
        <Icon name='copy' className='post-action-icon' />
        <Words>复制出处</Words>
      </Pressable>
    </Box>
  )
}
