import { Feed } from 'feed'
import type { Context } from 'hono'
import type { FeedPost } from '../../../../src/contract'
import { channelWords } from '../../../../src/domain/posts/channel-words'
import { answerFile } from '../../http/public-file'
import { originOf } from '../../http/request/origin'
import { listPosts } from '../../repositories/content/posts'
import type { Runtime } from '../../runtime'
import { openFeedNames } from '../../services/feeds/feed-names'
import { asHtml, postHtml } from '../../services/feeds/post-html'
import type { PlainRoutes } from '../index'

/** With their whole words: readers of feeds ask again and again, and keep what they had. */
const MOST = 50
const TITLE = '政务微门户'
const DESCRIPTION = '公开文件的发布、解读、数据与便民信息，句句有出处。'
const LANGUAGE = 'zh-CN'

/** Nobody wrote what the program put together: a reader of feeds sees it before the words. */
const summaryOf = ({ compiled, summary }: FeedPost) =>
  compiled ? `本程序按原文整理。${summary}` : summary

/** Newest change, not newest post: a revision of an old one is news to a reader of feeds. */
const changedAt = ({ revisedAt, publishedAt }: FeedPost) => Date.parse(revisedAt ?? publishedAt)

async function itemsOf({ db, clock, config }: Runtime, context: Context) {
  const origin = originOf(context, config)
  const posts = await listPosts(db, { until: clock.now().toISOString(), limit: MOST })
  const { feed, nameOf } = await openFeedNames(db)
  const items = posts.map((post) => ({
    post,
    id: nameOf(post.id),
    link: `${origin}/pages/post/index?id=${post.id}`,
    channel: channelWords[post.channel],
    html: postHtml(post, origin),
  }))
  return { origin, feed, items }
}

async function feedOf(runtime: Runtime, context: Context): Promise<Feed> {
  const { origin, feed: id, items } = await itemsOf(runtime, context)
  const feed = new Feed({
    id,
    title: TITLE,
    description: DESCRIPTION,
    link: `${origin}/`,
    language: LANGUAGE,
    copyright: '',
    generator: 'government-micro-portal',
    updated: new Date(Math.max(0, ...items.map(({ post }) => changedAt(post)))),
    feedLinks: { atom: `${origin}/v1/feed.atom`, rss: `${origin}/v1/feed.rss` },
    author: { name: TITLE },
  })
  for (const { post, link, html, channel, ...item } of items) {
    feed.addItem({
      id: item.id,
      link,
      // The library writes titles and summaries as HTML; ours are plain words.
      title: asHtml(post.title),
      description: asHtml(summaryOf(post)),
      content: html,
      category: [{ name: channel, term: post.channel }],
      published: new Date(post.publishedAt),
      date: new Date(changedAt(post)),
    })
  }
  return feed
}

/** The library has no place for the language of an Atom feed. */
const inChinese = (atom: string) => atom.replace('<feed ', `<feed xml:lang="${LANGUAGE}" `)

/** JSON Feed 1.1, which the library does not write yet. */
async function jsonFeedOf(runtime: Runtime, context: Context): Promise<object> {
  const { origin, items } = await itemsOf(runtime, context)
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE,
    description: DESCRIPTION,
    home_page_url: `${origin}/`,
    feed_url: `${origin}/v1/feed.json`,
    language: LANGUAGE,
    authors: [{ name: TITLE }],
    items: items.map(({ post, id, link, html, channel }) => ({
      id,
      url: link,
      title: post.title,
      summary: summaryOf(post),
      content_html: html,
      date_published: post.publishedAt,
      date_modified: new Date(changedAt(post)).toISOString(),
      tags: [channel],
    })),
  }
}

/** The feed for readers of feeds: Atom 1.0, RSS 2.0 and JSON Feed 1.1. */
export const feedRoutes: PlainRoutes = (app, runtime) => {
  const route = (name: string, type: string, write: (context: Context) => Promise<string>) => {
    const headers = { 'content-type': `${type}; charset=utf-8` }
    app.get(`/v1/feed.${name}`, (context) =>
      answerFile(context, runtime, async () => ({ body: await write(context), headers }), '动态'),
    )
  }
  route('atom', 'application/atom+xml', async (context) =>
    inChinese((await feedOf(runtime, context)).atom1()),
  )
  route('rss', 'application/rss+xml', async (context) => (await feedOf(runtime, context)).rss2())
  route('json', 'application/feed+json', async (context) =>
    JSON.stringify(await jsonFeedOf(runtime, context)),
  )
}
