import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { Card } from '@/components/card'
import { LinkRow } from '@/components/row'
import { Screen } from '@/components/screen'
import { BadLink } from '@/features/tasks/plan-frame'
import { Stale } from '@/components/stale'
import { EmptyState, ErrorState, Skeleton } from '@/components/states'
import { WholeWords } from '@/components/whole-words'
import { endpoints, Identifier, type FeedPost, type PostLink } from '@/contract'
import { citationOf } from '@/domain/listing'
import { channelWords } from '@/domain/posts/channel-words'
import { PostActions } from '@/features/feed/post/post-actions'
import { PostBody, type SoughtBlock } from '@/features/feed/post/post-body'
import { PostOutline } from '@/features/feed/post/post-outline'
import { AroundPost } from '@/features/feed/post/around-post'
import { RelatedPosts } from '@/features/feed/post/related-posts'
import { useReadStore } from '@/features/feed/read-store'
import { dateWords, postedWords } from '@/features/feed/words'
import { usePlan } from '@/features/tasks/use-plan'
import { Box } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { useShareCard } from '@/platform/device/share'
import { useReply } from '@/platform/api/reply/use-reply'
import { useRouteParams } from '@/platform/navigation/use-route-params'
import './index.scss'

const PostRoute = v.object({ id: Identifier })

function Post({ post }: { post: FeedPost }) {
  const [sought, setSought] = useState<SoughtBlock | null>(null)
  if (post.withdrawnAt) {
    const advice = `《${post.title}》撤回于${dateWords(post.withdrawnAt)}，内容不再展示。`
    return <EmptyState title='这条动态已撤回' advice={advice} />
  }
  return (
    <Card as='article' className='post'>
      <Box className='post-meta'>
        {`${channelWords[post.channel]} · ${postedWords(post)}`}
        {post.revisedAt && ` · 修订于${dateWords(post.revisedAt)}`}
      </Box>
      <Box as='h1' className='post-title'>
        <WholeWords text={post.title} />
      </Box>
      <PostOutline blocks={post.blocks} onSeek={(at) => setSought({ at })} />
      <PostBody blocks={post.blocks} sought={sought} />
      <Box className='post-source'>{`来源：${citationOf(post.source)}`}</Box>
    </Card>
  )
}

function Related({ post }: { post: FeedPost }) {
  const { document } = usePlan(post.source.documentId)
  return document && <AroundPost post={post} document={document} />
}

function Neighbours({ newer, older }: { newer: PostLink | null; older: PostLink | null }) {
  if (!newer && !older) return null
  return (
    <Card as='nav' className='row-card' label='前后的动态'>
      {newer && <LinkRow to={routes.post(newer.id)} title={newer.title} note='上一条' />}
      {older && <LinkRow to={routes.post(older.id)} title={older.title} note='下一条' />}
    </Card>
  )
}

/** 动态 — one post, every claim with its sentence. */
export default function PostPage() {
  const params = useRouteParams(PostRoute)
  const { reply, error, savedAt, reload } = useReply<'getPost'>(endpoints.getPost, params)
  const markRead = useReadStore((state) => state.markRead)
  const readId = reply?.post.id
  useEffect(() => {
    if (readId) markRead(readId)
  }, [readId, markRead])
  useShareCard(reply?.post.title ?? '政务微门户', params ? routes.post(params.id) : routes.home())
  return (
    <Screen title={reply ? channelWords[reply.post.channel] : '动态'}>
      {!params && <BadLink kind='post' />}
      {!reply && error?.isNotFound && <BadLink kind='post' />}
      {!reply && error && !error.isNotFound && <ErrorState error={error} onRetry={reload} />}
      {params && !reply && !error && <Skeleton />}
      {reply && (
        <>
          <Stale error={error} savedAt={savedAt} onRetry={reload} />
          <Post post={reply.post} />
          {!reply.post.withdrawnAt && (
            <>
              <PostActions post={reply.post} citation={citationOf(reply.post.source)} />
              <Related post={reply.post} />
              <RelatedPosts posts={reply.relatedPosts} />
            </>
          )}
          <Neighbours newer={reply.newer} older={reply.older} />
        </>
      )}
    </Screen>
  )
}
