import { Feed } from 'feed'
import type { Context } from 'hono'
import { listPosts } from '../repositories/posts'
import type { Runtime } from '../runtime'
import type { PlainRoutes } from './index'

const MOST = 50

async function feedOf({ db, clock }: Runtime, context: Context): Promise<Feed> {
  const { origin } = new URL(context.req.url)
  const posts = await listPosts(db, { until: clock.now().toISOString(), limit: MOST })
  const feed = new Feed({
    id: `${origin}/v1/feed.atom`,
    title: '政务微门户',
    description: '公开文件的发布、解读、数据与便民信息,句句有出处。',
    link: `${origin}/`,
    language: 'zh-CN',
    copyright: '',
    generator: 'government-micro-portal',
    updated: new Date(posts[0]?.revisedAt ?? posts[0]?.publishedAt ?? 0),
    feedLinks: { atom: `${origin}/v1/feed.atom`, json: `${origin}/v1/feed.json` },
    author: { name: '政务微门户' },
  })
  for (const { id, title, summary, publishedAt, revisedAt } of posts) {
    const link = `${origin}/pages/post/index?id=${id}`
    const published = new Date(publishedAt)
    feed.addItem({
      id: link,
      link,
      title,
      description: summary,
      content: summary,
      published,
      date: new Date(revisedAt ?? publishedAt),
    })
  }
  return feed
}

/** The feed for readers of feeds: Atom 1.0 and JSON Feed 1.x. */
export const feedRoutes: PlainRoutes = (app, runtime) => {
  const headers = (type: string) => ({
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'public, max-age=60',
  })
  app.get('/v1/feed.atom', async (context) =>
    context.body((await feedOf(runtime, context)).atom1(), 200, headers('application/atom+xml')),
  )
  app.get('/v1/feed.json', async (context) =>
    context.body((await feedOf(runtime, context)).json1(), 200, headers('application/feed+json')),
  )
}
