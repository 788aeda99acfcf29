import type { FeedPost, InboxMessage, OfficialDocument, Task, TaskUpdate } from '../../contract'
import type { Reminder } from '../reminders'
import { shanghaiOf } from '../calendar'
import { dayWords } from '../calendar/words'
import { basisWords } from '../listing/basis-words'
import { distanceWords } from './words'

/** What a message says, before it has an id and a time. */
export type MessageDraft = Pick<InboxMessage, 'kind' | 'title' | 'body' | 'link' | 'basis'> & {
  /** Unique for one person: written once, whoever writes. Letters, digits and `-`. */
  key: string
}

/** Longest list of tasks in one message; the rest is counted. */
const MOST_LISTED = 5

const link = (page: string, id: string) => `/pages/${page}/index?id=${encodeURIComponent(id)}`

type ReminderTask = Pick<Task, 'id' | 'no' | 'headline'>

interface Known {
  reminder: Reminder
  task: ReminderTask
}

const whenOf = ({ dueOn, basis }: Reminder, today: string) =>
  `${dayWords(dueOn)}（${basisWords[basis]}），${distanceWords(dueOn, basis, today)}`

/** Each date once, with its basis, and under it its tasks in the document's order. */
function digestLines(known: readonly Known[], today: string): string[] {
  const lines: string[] = []
  let last = ''
  for (const { reminder, task } of known.slice(0, MOST_LISTED)) {
    const when = whenOf(reminder, today)
    if (when !== last) lines.push(`时限：${when}`)
    last = when
    lines.push(`第${task.no}项 ${task.headline}`)
  }
  if (known.length > MOST_LISTED) lines.push(`另有 ${known.length - MOST_LISTED} 项`)
  return lines
}

/** The earliest date first; at one date the basis, then the number. */
function byDate(one: Known, other: Known): number {
  const [a, b] = [one, other].map(({ reminder }) => `${reminder.dueOn} ${reminder.basis}`)
  if (a !== b) return (a ?? '') < (b ?? '') ? -1 : 1
  return one.task.no - other.task.no
}

/** One message for all that is due to be said to a person on a day. Every date has its basis beside it. */
export function deadlineMessage(
  shown: readonly Reminder[],
  tasks: ReadonlyMap<string, ReminderTask>,
  today: string,
): MessageDraft | null {
  const known = shown
    .flatMap((reminder) => {
      const task = tasks.get(reminder.taskId)
      return task ? [{ reminder, task }] : []
    })
    .sort(byDate)
  const [first, ...rest] = known
  if (!first) return null
  const { reminder, task } = first
  const key = `deadline-${today}-${reminder.taskId}-${reminder.dueOn}-${reminder.leadDays}`
  const common = { kind: 'deadline' as const, key, basis: reminder.basis }
  if (rest.length === 0) {
    return {
      ...common,
      title: task.headline,
      body: `时限：${whenOf(reminder, today)}`,
      link: link('task', task.id),
    }
  }
  return {
    ...common,
    title: `${known.length} 项任务的时限将近`,
    body: digestLines(known, today).join('\n'),
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
    title: `进展：${task.headline}`,
    body: `${unitName}：${note}${marks.length > 0 ? `（${marks.join('；')}）` : ''}`,
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
    title: `新文件：${document.title}`,
    body: `${document.number ? `${document.number},` : ''}共 ${document.taskCount} 项任务。`,
    link: link('document', document.id),
    basis: null,
  }
}

type ToldPost = Pick<FeedPost, 'id' | 'title' | 'summary' | 'revisedAt' | 'withdrawnAt'>

function postWords({ id, title, summary, revisedAt, withdrawnAt }: ToldPost) {
  if (withdrawnAt) {
    const body = `${dayWords(shanghaiOf(withdrawnAt).day)}撤回，原来的链接会这样说明。`
    return { key: `post-${id}-withdrawn`, title: `动态已撤回：${title}`, body }
  }
  if (!revisedAt) return { key: `post-${id}`, title, body: summary }
  const at = revisedAt.replace(/\D/g, '')
  return { key: `post-${id}-revised-${at}`, title: `动态有修订：${title}`, body: summary }
}

/** A post that is new, or was revised or withdrawn: each of these is told once. */
export function postMessage(post: ToldPost): MessageDraft {
  return { kind: 'post', ...postWords(post), link: link('post', post.id), basis: null }
}
