import type { FeedPost } from '@/contract'
import { ActionBar } from '@/components/action-bar'
import { ShareAndCite } from '@/components/action-bar/share-and-cite'
import { StarAction } from '@/components/action-bar/star-action'
import { routes } from '@/platform/navigation/routes'
import { useKeptPostsStore } from '../kept-posts-store'

/** What a person may do with a post: keep it, share it, cite it. */
export function PostActions({ post, citation }: { post: FeedPost; citation: string }) {
  const isKept = useKeptPostsStore(({ posts }) => posts.some(({ id }) => id === post.id))
  const toggle = useKeptPostsStore((state) => state.toggle)
  const link = { id: post.id, title: post.title }
  return (
    <ActionBar>
      <StarAction isKept={isKept} toggle={() => toggle(link)} />
      <ShareAndCite
        title={post.title}
        path={routes.post(post.id)}
        cited={`${post.title}——${citation}`}
      />
    </ActionBar>
  )
}
