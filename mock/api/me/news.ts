import type { Task } from '../../../src/contract'
import { instantOf, shanghaiOf } from '../../../src/domain/calendar'
import {
  documentMessage,
  postMessage,
  updateMessage,
  type MessageDraft,
} from '../../../src/domain/inbox'
import type { MessageHistory, PastHappening } from '../../../src/domain/subscriptions'
import { datedTasks, reportedDuesOf } from '../../../src/domain/updates'
import type { EmbeddedState } from '../handler'
import { shownUpdates } from '../officials/state'
import { documents, posts } from '../replies'

/** Something that followers are told, besides dates. */
interface News {
  at: string
  happening: PastHappening['happening']
  message: (isPossible: boolean) => MessageDraft
}

const documentNews: News[] = documents.flatMap((document) =>
  document.issuedOn === null
    ? []
    : [
        {
          at: instantOf(document.issuedOn, '00:00'),
          happening: { kind: 'document' as const, document },
          message: () => documentMessage(document),
        },
      ],
)
/** Put together when news is first asked for: the home screen does not wait for it. */
const postNews = (): News[] =>
  posts()
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map((post) => ({
      at: post.publishedAt,
      happening: { kind: 'post' as const, post },
      message: () => postMessage(post),
    }))

const tasks = new Map(
  documents.flatMap((document) => document.tasks).map((task) => [task.id, task]),
)

function updateNews(state: EmbeddedState): News[] {
  return shownUpdates(state).flatMap((update) => {
    const task = tasks.get(update.taskId)
    if (!task) return []
    const { note, createdAt: at } = update
    return [
      {
        at,
        happening: { kind: 'update' as const, task, note },
        message: (isPossible: boolean) => updateMessage(update, task, isPossible),
      },
    ]
  })
}

/** Every task with the date that holds: 单位自报 before the document's. A date that is 演示数据 reminds nobody. */
export function tasksToRemind(state: EmbeddedState): Task[] {
  const all = [...tasks.values()]
  const updates = shownUpdates(state).filter(({ sample }) => !sample)
  return datedTasks(all, reportedDuesOf(all, updates))
}

/** What had happened by the end of today, the earliest first. */
export function newsUntil(state: EmbeddedState): News[] {
  return [...documentNews, ...postNews(), ...updateNews(state)]
    .filter(({ at }) => shanghaiOf(at).day <= state.today)
    .sort((one, other) => (one.at < other.at ? -1 : 1))
}

/** The same as history, with every date as it holds today, for a forecast. */
export function historyUntil(state: EmbeddedState): MessageHistory {
  const news = newsUntil(state).map(({ at, happening }) => ({ on: shanghaiOf(at).day, happening }))
  return { news, tasks: tasksToRemind(state) }
}
