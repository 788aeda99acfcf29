import { GroupedRows } from '@/components/row/grouped-rows'
import { Section } from '@/components/section'
import type { RelatedPost } from '@/contract'
import { channelWords } from '@/domain/posts/channel-words'
import { routes } from '@/platform/navigation/routes'

/** 关联推荐: the posts that have to do with a task or a post, under why. */
export function RelatedPosts({ posts }: { posts: readonly RelatedPost[] }) {
  if (posts.length === 0) return null
  return (
    <Section title='相关动态' note='按引用与用词自动归集。'>
      <GroupedRows
        id='related-posts'
        rows={posts.map(({ id, title, channel, reason }) => ({
          id,
          to: routes.post(id),
          title,
          value: channelWords[channel],
          group: reason,
        }))}
      />
    </Section>
  )
}
