import { Feed } from 'feed'
import type { Context } from 'hono'
import type { FeedPost } from '../../../../src/contract'
import { originOf } from '../../http/request/origin'
import { listPosts } from '../../repositories/content/posts'
import type { Runtime } from '../../runtime'
import type { PlainRoutes } from '../index'

const MOST = 50
const TITLE = '政务微门户'
const DESCRIPTION = '公开文件的发布、解读、数据与便民信息,句句有出处。'

/** Newest change, not newest post: a revision of an old one is news to a reader of feeds. */
const changedAt = ({ revisedAt, publishedAt }: FeedPost) => Date.parse(revisedAt ?? publishedAt)

/** Atom's titles and summaries are HTML here; ours are plain words. */
const asHtml = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

async function feedOf({ db, clock, config }: Runtime, context: Context): Promise<Feed> {
  const origin = originOf(context, config)
  const posts = await listPosts(db, { until: clock.now().toISOString(), limit: MOST })
  const feed = new Feed({
    id: `${origin}/v1/feed.atom`,
    title: TITLE,
    description: DESCRIPTION,
    link: `${origin}/`,
    language: 'zh-CN',
    copyright: '',
    generator: 'government-micro-portal',
    updated: new Date(Math.max(0, ...posts.map(changedAt))),
    feedLinks: { atom: `${origin}/v1/feed.atom`, json: `${origin}/v1/feed.json` },
    author: { name: TITLE },
  })
  for (const post of posts) {
    const link = `${origin}/pages/post/index?id=${post.id}`
    feed.addItem({
      id: link,
      link,
      title: asHtml(post.title),
      description: asHtml(post.summary),
      published: new Date(post.publishedAt),
      date: new Date(changedAt(post)),
    })
  }
  return feed
}

/** JSON Feed 1.1, which the library does not write yet: plain text, so that nothing needs escaping. */
async function jsonFeedOf({ db, clock, config }: Runtime, context: Context): Promise<object> {
  const origin = originOf(context, config)
  const posts = await listPosts(db, { until: clock.now().toISOString(), limit: MOST })
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE,
    description: DESCRIPTION,
    home_page_url: `${origin}/`,
    feed_url: `${origin}/v1/feed.json`,
    language: 'zh-CN',
    authors: [{ name: TITLE }],
    items: posts.map((post) => ({
      id: `${origin}/pages/post/index?id=${post.id}`,
      url: `${origin}/pages/post/index?id=${post.id}`,
      title: post.title,
      content_text: post.summary,
      date_published: post.publishedAt,
      date_modified: new Date(changedAt(post)).toISOString(),
      tags: [post.channel],
    })),
  }
}

/** The feed for readers of feeds: Atom 1.0 and JSON Feed 1.1. */
export const feedRoutes: PlainRoutes = (app, runtime) => {
  const headers = (type: string) => ({
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'public, max-age=60',
  })
  app.get('/v1/feed.atom', async (context) =>
    context.body((await feedOf(runtime, context)).atom1(), 200, headers('application/atom+xml')),
  )
  app.get('/v1/feed.json', async (context) =>
    context.body(
      JSON.stringify(await jsonFeedOf(runtime, context)),
      200,
      headers('application/feed+json'),
    ),
  )
}
