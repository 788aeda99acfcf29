import { id, plan, tasks } from './crowded-plan'
import { messages, settings, subscriptions } from './crowded-mine'
import { blocks, feed, lines, post, relatedPosts } from './crowded-posts'
import { acceptances, dues, kindCounts, progress, related, results, updates } from './crowded-said'
import { office, type Replies } from './office'

const { parts: _, tasks: __, ...summary } = plan
/** The plan of the year before: each other task goes on. */
const before = { ...plan, id: 'd0002014', title: plan.title.replace('2015', '2014'), year: 2014 }
const { parts: ___, tasks: ____, ...summaryBefore } = before
const PAGE = 30

const revisions = Array.from({ length: 80 }, (_, at) => ({
  version: `${at}`,
  publishedAt: '2015-03-01T00:00:00.000Z',
  isCurrent: at === 0,
  withdrawnAt: null,
}))

/** A part of a list, as a server gives it: `?cursor=30` begins at the thirty-first. */
function page<Item>(items: readonly Item[], url: string) {
  const from = Number(/[?&]cursor=(\d+)/.exec(url)?.[1] ?? 0)
  const end = from + PAGE
  return { part: items.slice(from, end), nextCursor: end < items.length ? `${end}` : null }
}

export const crowdedReplies: Replies = [
  [/\/documents$/, { documents: [summary, summaryBefore] }],
  [/\/documents\/[^/]+\/source$/, { documentId: id, version: '0', text: lines.join('\n'), blocks }],
  [/\/documents\/[^/]+\/progress$/, progress],
  [/\/documents\/[^/]+\/reported-dues$/, { dues }],
  [/\/documents\/d0002014$/, { document: before }],
  [/\/documents\/[^/]+$/, { document: plan, revisions }],
  [/\/feed\/[^/]+$/, { post, newer: feed[0], older: feed[2], relatedPosts }],
  [/\/tasks\/[^/]+$/, { task: tasks[30], updates, acceptances, related, relatedPosts }],
  [/\/units\/[^/]+\/updates/, { updates, acceptances }],
  [/\/v1\/units$/, { units: plan.units }],
  [/\/me\/subscriptions$/, { subscriptions }],
  [/\/me\/reminder-settings$/, settings],
  [
    /\/search\?/,
    { answer: null, results, total: 4000, kinds: kindCounts, nextCursor: null, notes: [] },
  ],
]

/** A server with more of everything than anybody has. */
export function crowdedOffice(): ReturnType<typeof office> {
  const { onRequest } = office(crowdedReplies)
  return {
    onRequest(request) {
      const ok = (reply: object) => ({ statusCode: 200, data: JSON.stringify(reply) })
      const [path = ''] = request.url.split('?')
      if (path.endsWith('/me/inbox')) {
        const { part, nextCursor } = page(messages, request.url)
        return ok({ messages: part, unread: messages.length / 2, nextCursor })
      }
      if (path.endsWith('/feed')) {
        const { part, nextCursor } = page(feed, request.url)
        return ok({ posts: part, nextCursor })
      }
      return onRequest(request)
    },
  }
}
