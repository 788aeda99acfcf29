import { endpoints, type EndpointName, type Endpoints, type Reply } from '@/contract'
import { citationOf } from '@/domain/listing'
import { addressOf, readReply } from '@/platform/api/request'
import { documentIdOf } from '@/features/tasks/use-plan'
import { routes } from '@/platform/navigation/routes'
import type { PaintedPlace } from '../../../server/src/http/painted/painter'

/** Bodies by address; null where the API had none. */
export type Replies = ReadonlyMap<string, string | null>

/** What a page is called and about, for search engines and for the card of a chat. */
export interface Head {
  title: string
  description: string
}

const SITE_NAME = '政务微门户'
/** Longer is cut by whoever shows it. */
const LONGEST = 120

function replyOf<Name extends EndpointName>(
  replies: Replies,
  endpoint: Endpoints[Name],
  id: string,
): Reply<Name> | null {
  const body = replies.get(addressOf(endpoint, { id }))
  return body ? readReply<Name>(endpoint, 200, body) : null
}

/** Null where there is nothing that may be shown. */
export function headOf({ screen, id }: PaintedPlace, replies: Replies): Head | null {
  if (screen === 'post') {
    const post = replyOf<'getPost'>(replies, endpoints.getPost, id)?.post
    if (!post || post.withdrawnAt) return null
    const first = post.blocks.find((block) => block.kind === 'paragraph')
    return { title: post.title, description: first ? first.text : citationOf(post.source) }
  }
  const documentId = screen === 'task' ? documentIdOf(id) : id
  const plan = replyOf<'getDocument'>(replies, endpoints.getDocument, documentId)?.document
  if (!plan) return null
  if (screen === 'document') {
    const description = `${citationOf(plan)}全文，共 ${plan.tasks.length} 项任务。`
    return { title: plan.title, description }
  }
  const task = plan.tasks.find((one) => one.id === id)
  if (!task) return null
  return {
    title: `第${task.no}项 ${task.headline}`.trim(),
    description: `${task.text}——${citationOf(plan, task)}`,
  }
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\s+/g, ' ')

const cut = (text: string) => {
  const signs = [...text]
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : text
}

function placeTags({ screen, id, site }: PaintedPlace): [string, string][] {
  if (site === null) return []
  return [
    ['og:url', `${site}${routes[screen](id)}`],
    ['og:image', `${site}/static/icon-maskable-512.png`],
  ]
}

/** `html` under the page's own name. */
export function withHead(html: string, { title, description }: Head, place: PaintedPlace): string {
  const about = escaped(cut(description))
  const tags = [
    ['og:type', 'article'],
    ['og:site_name', SITE_NAME],
    ['og:locale', 'zh_CN'],
    ['og:title', title],
    ['og:description', cut(description)],
    ...placeTags(place),
  ].map(([name, content = '']) => `<meta property="${name}" content="${escaped(content)}">`)
  return html
    .replace(/<title>.*?<\/title>/, () => `<title>${escaped(title)} · ${SITE_NAME}</title>`)
    .replace(/(<meta name="description" content=)"[^"]*"/, (_, start) => `${start}"${about}"`)
    .replace('</head>', () => `${tags.join('')}</head>`)
}
