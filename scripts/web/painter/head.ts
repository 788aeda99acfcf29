import {
  endpoints,
  type EndpointName,
  type Endpoints,
  type Input,
  type OfficialDocument,
  type Reply,
} from '@/contract'
import { citationOf } from '@/domain/listing'
import { tasksOfUnit } from '@/domain/units'
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
const ABOUT = '把一份工作安排变成查得到、看得懂、有出处的任务清单。'
/** Longer is cut by whoever shows it. */
const LONGEST = 120

function replyOf<Name extends EndpointName>(
  replies: Replies,
  endpoint: Endpoints[Name],
  input: Input<Name>,
): Reply<Name> | null {
  const body = replies.get(addressOf(endpoint, input))
  return body ? readReply<Name>(endpoint, { status: 200, body }) : null
}

const planIn = (replies: Replies, id: string) =>
  replyOf<'getDocument'>(replies, endpoints.getDocument, { id })?.document

/** The plan that a screen asked for which names none. */
function onlyPlanIn(replies: Replies): OfficialDocument | undefined {
  const list = replyOf<'listDocuments'>(replies, endpoints.listDocuments, {})?.documents ?? []
  return list.flatMap(({ id }) => planIn(replies, id) ?? [])[0]
}

const countWords = (count: number) => `共 ${count} 项任务`

function postHead(id: string, replies: Replies): Head | null {
  const post = replyOf<'getPost'>(replies, endpoints.getPost, { id })?.post
  if (!post || post.withdrawnAt) return null
  const first = post.blocks.find((block) => block.kind === 'paragraph')
  return { title: post.title, description: first ? first.text : citationOf(post.source) }
}

function taskHead(plan: OfficialDocument, id: string): Head | null {
  const task = plan.tasks.find((one) => one.id === id)
  if (!task) return null
  return {
    title: `第${task.no}项 ${task.headline}`.trim(),
    description: `${task.text}——${citationOf(plan, task)}`,
  }
}

function themeHead(plan: OfficialDocument, id: string): Head | null {
  const part = plan.parts.find(({ themes }) => themes.some((one) => one.id === id))
  const theme = part?.themes.find((one) => one.id === id)
  if (!theme) return null
  const title = theme.title ?? part?.title ?? plan.title
  return { title, description: `${countWords(theme.taskIds.length)}——${citationOf(plan)}` }
}

function unitHead(plan: OfficialDocument, id: string): Head | null {
  const unit = plan.units.find((one) => one.id === id)
  if (!unit) return null
  const { certain, possible } = tasksOfUnit(plan, id)
  const counts = `确定 ${certain.length} 项 · 可能 ${possible.length} 项`
  return { title: `${unit.name}的任务`, description: `${counts}——${citationOf(plan)}` }
}

/** Null where there is nothing that may be shown. */
export function headOf({ screen, id }: PaintedPlace, replies: Replies): Head | null {
  if (screen === 'post') return postHead(id, replies)
  const isOfNone = screen === 'unit' || screen === 'tasks' || screen === 'home'
  const documentId = screen === 'document' ? id : documentIdOf(id)
  const plan = isOfNone ? onlyPlanIn(replies) : planIn(replies, documentId)
  if (!plan) return null
  if (screen === 'task') return taskHead(plan, id)
  if (screen === 'theme') return themeHead(plan, id)
  if (screen === 'unit') return unitHead(plan, id)
  const { title, tasks } = plan
  if (screen === 'home') return { title: SITE_NAME, description: ABOUT }
  if (screen === 'tasks') {
    return { title: '任务', description: `${citationOf(plan)}，${countWords(tasks.length)}。` }
  }
  return { title, description: `${citationOf(plan)}全文，${countWords(tasks.length)}。` }
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\s+/g, ' ')

const cut = (text: string) => {
  const signs = [...text]
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : text
}

function placeTags({ screen, id, site }: PaintedPlace): [string, string][] {
  if (site === null) return []
  const route =
    screen === 'home'
      ? routes.home()
      : screen === 'tasks'
        ? routes.tasks({ view: id })
        : routes[screen](id)
  return [
    ['og:url', `${site}${route}`],
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
    .replace(
      /<title>.*?<\/title>/,
      () => `<title>${escaped(title === SITE_NAME ? title : `${title} · ${SITE_NAME}`)}</title>`,
    )
    .replace(/(<meta name="description" content=)"[^"]*"/, (_, start) => `${start}"${about}"`)
    .replace('</head>', () => `${tags.join('')}</head>`)
}
