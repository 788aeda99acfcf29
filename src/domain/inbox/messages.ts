import type { FeedPost, InboxMessage, OfficialDocument, Task, TaskUpdate } from '../../contract'
import type { Reminder } from '../reminders'
import { basisWords, dateWords, distanceWords } from './words'

/** What a message says, before it has an id and a time. */
export type MessageDraft = Pick<InboxMessage, 'kind' | 'title' | 'body' | 'link' | 'basis'> & {
  /** Unique for one person: written once, whoever writes. Letters, digits and `-`. */
  key: string
}

/** Longest list of tasks in one message; the rest is counted. */
const MOST_LISTED = 5

const link = (page: string, id: string) => `/pages/${page}/index?id=${encodeURIComponent(id)}`

type ReminderTask = Pick<Task, 'id' | 'no' | 'headline'>

/** One message for all that is due to be said to a person on a day. Every date has its basis beside it. */
export function deadlineMessage(
  shown: readonly Reminder[],
  tasks: ReadonlyMap<string, ReminderTask>,
  today: string,
): MessageDraft | null {
  const known = shown.flatMap((reminder) => {
    const task = tasks.get(reminder.taskId)
    return task ? [{ reminder, task }] : []
  })
  const [first, ...rest] = known
  if (!first) return null
  const { reminder, task } = first
  const whenOf = ({ dueOn, basis }: Reminder) =>
    `${dateWords(dueOn)}(${basisWords[basis]}),${distanceWords(dueOn, basis, today)}`
  const key = `deadline-${today}-${reminder.taskId}-${reminder.dueOn}-${reminder.leadDays}`
  const common = { kind: 'deadline' as const, key, basis: reminder.basis }
  if (rest.length === 0) {
    return {
      ...common,
      title: task.headline,
      body: `时限:${whenOf(reminder)}`,
      link: link('task', task.id),
    }
  }
  const listed = known
    .slice(0, MOST_LISTED)
    .map((one) => `第${one.task.no}项 ${one.task.headline}:${whenOf(one.reminder)}`)
  const more = known.length > MOST_LISTED ? [`另有 ${known.length - MOST_LISTED} 项`] : []
  return {
    ...common,
    title: `${known.length} 项任务的时限将近`,
    body: [...listed, ...more].join('\n'),
    link: '/pages/tasks/index',
  }
}

/** 进展: who said what of a task. `isPossible`: it may concern the reader, and does not surely. */
export function updateMessage(
  update: Pick<TaskUpdate, 'id' | 'note' | 'unitName' | 'revision' | 'sample'>,
  task: ReminderTask,
  isPossible = false,
): MessageDraft {
  const { id, note, unitName, revision, sample } = update
  const marks = [...(sample ? ['演示数据'] : []), ...(isPossible ? ['可能与你关注的单位有关'] : [])]
  return {
    kind: 'update',
    key: `update-${id}-${revision}`,
    title: `进展:${task.headline}`,
    body: `${unitName}:${note}${marks.length > 0 ? `(${marks.join(';')})` : ''}`,
    link: link('task', task.id),
    basis: null,
  }
}

export function documentMessage(
  document: Pick<OfficialDocument, 'id' | 'title' | 'number' | 'taskCount' | 'version'>,
): MessageDraft {
  return {
    kind: 'document',
    key: `document-${document.id}-${document.version}`,
    title: `新文件:${document.title}`,
    body: `${document.number ? `${document.number},` : ''}共 ${document.taskCount} 项任务。`,
    link: link('document', document.id),
    basis: null,
  }
}

export function postMessage(post: Pick<FeedPost, 'id' | 'title' | 'summary'>): MessageDraft {
  return {
    kind: 'post',
    key: `post-${post.id}`,
    title: post.title,
    body: post.summary,
    link: link('post', post.id),
    basis: null,
  }
}
