import { useState, type ReactNode } from 'react'
import { MOST_POSTS_AT_ONCE, type AskedChannel, type FeedPostSummary } from '@/contract'
import { CHANNELS, channelWords } from '@/domain/posts/channel-words'
import { keyOf } from '@/domain/posts/schedule'
import { Chip } from '@/components/chip'
import { LazyRows } from '@/components/lazy-rows'
import { rowsOfLetters } from '@/components/lazy-rows/letters'
import { MoreButton } from '@/components/more'
import { Pieces } from '@/components/pieces'
import { Segmented } from '@/components/segmented'
import { Stale } from '@/components/stale'
import { Banner, EmptyState, ErrorState, Skeleton } from '@/components/states'
import { WholeWords } from '@/components/whole-words'
import { Box, RouteLink } from '@/platform/elements/elements'
import { useKeptPosts } from '@/platform/api/reply/keep-posts'
import { focusOnLink, useFocusOnMore } from '@/platform/elements/focus-on'
import { say } from '@/platform/device/feedback'
import { routes } from '@/platform/navigation/routes'
import { usePullDown, useReachEnd } from '@/platform/navigation/scroll'
import { useReadStore } from './read-store'
import { useFeed } from './use-feed'
import { postedPieces } from './words'
import './feed-list.scss'

/** A summary has room for as many as are written (domain/posts). */
const SUMMARY_LETTERS = 60

/** A post is higher than a row of tasks. */
const rowsOfPost = ({ title, summary }: FeedPostSummary) =>
  1.25 + rowsOfLetters(title) + rowsOfLetters(summary.slice(0, -SUMMARY_LETTERS))

type ChannelKey = 'all' | (typeof CHANNELS)[number]
const segments: { key: ChannelKey; text: string }[] = [
  { key: 'all', text: '全部' },
  ...CHANNELS.map((key) => ({ key, text: channelWords[key] })),
]

/** Says "3 of 20" to who hears it (web: a phone's node is dearer by each word). */
const IS_HEARD_AS_LIST = process.env.TARO_ENV !== 'weapp'

interface FeedCardProps {
  post: FeedPostSummary
  isRead: boolean
  /** Far posts are put away, and more may come: which one it is, of how many. */
  among: { at: number; of: number }
}

function FeedCard({ post, isRead, among }: FeedCardProps) {
  const card = (
    <RouteLink to={routes.post(post.id)} className='feed-post' label={post.title}>
      <Box className='feed-meta'>
        <Chip tone='primary'>{channelWords[post.channel]}</Chip>
        <Pieces of={[...postedPieces(post), ...(isRead ? ['已读'] : [])]} />
      </Box>
      <Box as='h3' className='feed-title'>
        <WholeWords text={post.title} />
      </Box>
      <Box className='feed-summary'>{post.summary}</Box>
    </RouteLink>
  )
  if (!IS_HEARD_AS_LIST) return card
  return (
    <Box role='listitem' among={among}>
      {card}
    </Box>
  )
}

interface PostsProps {
  channel: AskedChannel | undefined
  isQuiet: boolean
}

function Posts({ channel, isQuiet }: PostsProps) {
  const { posts, error, savedAt, reload, hasMore, moreError, isAsking, loadMore } = useFeed(channel)
  const readIds = useReadStore((state) => state.postIds)
  const [seen, setSeen] = useState<string | null>(null)
  const [newest] = posts ?? []
  if (newest && posts && seen !== keyOf(newest)) {
    // By their keys: the newest one of before may have been withdrawn, and then nothing is new.
    const fresh = seen === null ? 0 : posts.filter((post) => keyOf(post) > seen).length
    setSeen(keyOf(newest))
    if (fresh > 0) say(`新动态 ${fresh} 条${fresh === posts.length && hasMore ? '以上' : ''}`)
  }
  useKeptPosts((posts ?? []).slice(0, MOST_POSTS_AT_ONCE).map(({ id }) => id))
  const { noteEnd, needed } = useFocusOnMore(posts ?? [], ({ id }) => focusOnLink(routes.post(id)))
  const showMore = () => {
    noteEnd()
    void loadMore()
  }
  useReachEnd(() => void loadMore())
  usePullDown(reload)
  if (!posts && error && isQuiet) return null
  if (!posts && error) return <ErrorState error={error} onRetry={reload} />
  if (!posts) return <Skeleton rows={2} />
  if (posts.length === 0) return <EmptyState title='还没有动态' />
  const places = new Map(posts.map(({ id }, at) => [id, at + 1]))
  return (
    <>
      <Stale error={error} savedAt={savedAt} onRetry={reload} />
      <Box className='feed' role={IS_HEARD_AS_LIST ? 'list' : undefined}>
        <LazyRows
          id='feed'
          items={posts}
          keyOf={({ id }) => id}
          row={(post) => (
            <FeedCard
              post={post}
              isRead={readIds.includes(post.id)}
              among={{ at: places.get(post.id) ?? 0, of: hasMore ? -1 : posts.length }}
            />
          )}
          weightOf={rowsOfPost}
          isFirst
          isGrowing
          needed={needed}
        />
      </Box>
      {/* Of its own: Taro sends all that stand beside one that comes or goes. */}
      <Box>
        {moreError && <Banner icon='offline' text={moreError.title} />}
        {hasMore && <MoreButton text='看更多' isAsking={isAsking} onPress={showMore} />}
      </Box>
    </>
  )
}

/** 动态, newest first, of one channel or of all. `underChannel`: what a page offers for the one chosen. */
export function FeedList({
  underChannel,
  isQuiet = false,
}: {
  /** Says nothing of an error: the screen does. */
  isQuiet?: boolean
  underChannel?: (channel: AskedChannel, name: string) => ReactNode
}) {
  const [key, setKey] = useState<ChannelKey>('all')
  return (
    <>
      <Box className='feed-channels'>
        <Segmented segments={segments} current={key} onChange={setKey} label='频道' />
      </Box>
      {key !== 'all' && underChannel?.(key, channelWords[key])}
      <Posts key={key} channel={key === 'all' ? undefined : key} isQuiet={isQuiet} />
    </>
  )
}
