import { problems, type InboxMessage } from '../../../src/contract'
import { shanghaiOf } from '../../../src/domain/calendar'
import { newestFirst } from '../../../src/domain/inbox'
import type { Handlers } from '../handler'
import type { KeptMessage, Mine } from './mine'

const PAGE = 20

/** What is there on a day: a demonstration date that goes back has not seen what comes later. */
function present(mine: Mine, today: string): KeptMessage[] {
  return mine.messages
    .filter(({ isDeleted, createdAt }) => !isDeleted && shanghaiOf(createdAt).day <= today)
    .sort(newestFirst)
}

function shown({ key: _, isDeleted: __, ...message }: KeptMessage): InboxMessage {
  return message
}

const countUnread = (messages: readonly KeptMessage[]) =>
  messages.filter(({ readAt }) => readAt === null).length

function setDeleted(mine: Mine, id: unknown, isDeleted: boolean) {
  const message = mine.messages.find((one) => one.id === id)
  if (!message) return problems.notFound('消息')
  message.isDeleted = isDeleted
  return { done: true as const }
}

export const inboxHandlers = {
  listInbox({ query }, { mine, today }) {
    const {
      cursor,
      limit = PAGE,
      kind,
    } = query as Partial<Record<string, string>> & {
      limit?: number
    }
    const all = present(mine, today)
    const from = cursor === undefined ? 0 : all.findIndex(({ id }) => `after.${id}` === cursor) + 1
    if (cursor !== undefined && from === 0) {
      return problems.invalid([{ path: 'query.cursor', message: '翻页标记已失效' }])
    }
    const wanted = all.slice(from).filter((one) => kind === undefined || one.kind === kind)
    const page = wanted.slice(0, limit)
    const last = page[page.length - 1]
    return {
      messages: page.map(shown),
      unread: countUnread(all),
      nextCursor: last && wanted.length > page.length ? `after.${last.id}` : null,
    }
  },
  markInboxRead({ body }, { mine, today, now }) {
    const isMeant = (message: KeptMessage) =>
      'ids' in body ? body.ids.includes(message.id) : message.createdAt <= body.before
    for (const message of present(mine, today).filter(isMeant)) message.readAt ??= now()
    return { unread: countUnread(present(mine, today)) }
  },
  deleteInboxMessage: ({ params }, { mine }) => setDeleted(mine, params.id, true),
  restoreInboxMessage: ({ params }, { mine }) => setDeleted(mine, params.id, false),
} satisfies Handlers
