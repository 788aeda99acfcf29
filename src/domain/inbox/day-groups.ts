import type { InboxMessage } from '../../contract'
import { daysBetween, shanghaiOf, weekdayOf } from '../calendar'

export interface DayGroup<Message> {
  /** A day in Shanghai. */
  on: string
  /** 今天, 昨天, `12月1日 周二`, or with its year where that is another. */
  title: string
  messages: Message[]
}

const WEEKDAYS = '日一二三四五六'

export function dayTitle(on: string, today: string): string {
  const ago = daysBetween(on, today)
  if (ago === 0) return '今天'
  if (ago === 1) return '昨天'
  const [year, month, day] = on.split('-')
  const words = `${Number(month)}月${Number(day)}日`
  if (year !== today.slice(0, 4)) return `${year}年${words}`
  return `${words} 周${WEEKDAYS[weekdayOf(on)]}`
}

type Ordered = Pick<InboxMessage, 'id' | 'createdAt' | 'readAt'>

/** Newest first; the id decides between equals, so that pages of a list never overlap. */
export function newestFirst(one: Ordered, other: Ordered): number {
  if (one.createdAt !== other.createdAt) return one.createdAt > other.createdAt ? -1 : 1
  return one.id > other.id ? -1 : one.id < other.id ? 1 : 0
}

/** Messages by day, the latest day first; in a day the unread stand first, then the newest. */
export function groupByDay<Message extends Ordered>(
  messages: readonly Message[],
  today: string,
): DayGroup<Message>[] {
  const groups = new Map<string, Message[]>()
  for (const message of [...messages].sort(newestFirst)) {
    const { day } = shanghaiOf(message.createdAt)
    groups.set(day, [...(groups.get(day) ?? []), message])
  }
  return [...groups.entries()].map(([on, list]) => ({
    on,
    title: dayTitle(on, today),
    messages: [
      ...list.filter(({ readAt }) => readAt === null),
      ...list.filter(({ readAt }) => readAt !== null),
    ],
  }))
}
