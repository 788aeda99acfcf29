import { Card } from '@/components/card'
import { LinkRow } from '@/components/row'
import { Section } from '@/components/section'
import type { RelatedPost } from '@/contract'
import { channelWords } from '@/domain/posts/channel-words'
import { routes } from '@/platform/navigation/routes'

/** 关联推荐: the posts that have to do with a task or a post, each with why. */
export function RelatedPosts({ posts }: { posts: readonly RelatedPost[] }) {
  if (posts.length === 0) return null
  return (
    <Section title='相关动态' note='按引用与用词自动归集，理由见每行。'>
      <Card as='div' className='row-card'>
        {posts.map(({ id, title, channel, reason }) => (
          <LinkRow
            key={id}
            to={routes.post(id)}
            title={title}
            note={`${channelWords[channel]} · ${reason}`}
          />
        ))}
      </Card>
    </Section>
  )
}
