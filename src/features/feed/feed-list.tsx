import { endpoints } from '@/contract'
import { Chip } from '@/components/chip'
import { EmptyState, ErrorState, Skeleton } from '@/components/states'
import { Box, RouteLink, Words } from '@/platform/elements'
import { routes } from '@/platform/routes'
import { useReply } from '@/platform/use-reply'
import { channelWords, dateWords } from './words'
import './feed-list.scss'

/** 动态, newest first. */
export function FeedList() {
  const { reply, error, reload } = useReply<'listFeed'>(endpoints.listFeed, {})
  if (!reply && error) return <ErrorState error={error} onRetry={reload} />
  if (!reply) return <Skeleton rows={1} />
  if (reply.posts.length === 0) return <EmptyState title='还没有动态' />
  return (
    <Box className='feed'>
      {reply.posts.map((post) => (
        <RouteLink key={post.id} to={routes.post(post.id)} className='feed-post' label={post.title}>
          <Box className='feed-meta'>
            <Chip tone='primary'>{channelWords[post.channel]}</Chip>
            <Words>{dateWords(post.publishedAt)}</Words>
          </Box>
          <Box as='h3' className='feed-title'>
            {post.title}
          </Box>
          <Box className='feed-summary'>{post.summary}</Box>
        </RouteLink>
      ))}
    </Box>
  )
}
