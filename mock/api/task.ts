import { problems } from '../../src/contract'
import { endOfDay } from '../../src/domain/posts/schedule'
import { createRelating } from '../../src/domain/search'
import type { Handlers } from './handler'
import { shownAcceptances, shownUpdates } from './officials/state'
import { relatedPosts } from './related-posts'
import { documents } from './replies'

/** Made when a task is first opened. */
let relating: ReturnType<typeof createRelating> | undefined
const relatedTo = (taskId: string) => (relating ??= createRelating(documents))(taskId)

export const taskHandlers = {
  getTask({ params }, state) {
    const task = documents.flatMap(({ tasks }) => tasks).find(({ id }) => id === params.id)
    if (!task) return problems.notFound('任务')
    const own = <Said extends { taskId: string }>(all: Said[]) =>
      all.filter(({ taskId }) => taskId === task.id)
    return {
      task,
      updates: own(shownUpdates(state)),
      acceptances: own(shownAcceptances(state)),
      related: relatedTo(task.id),
      relatedPosts: relatedPosts().ofTask(task.id, endOfDay(state.today)),
    }
  },
} satisfies Handlers
