import type { ScreenProps } from '@/components/screen'
import { useMyUnitStore } from '@/features/identity/my-unit-store'
import { followChipOf } from '@/features/subscriptions/follow-button'
import { useIsFollowed } from '@/features/subscriptions/use-is-followed'
import { TaskSideList } from '@/features/tasks/beside/task-side-list'
import { useTaskListStore, type TaskView } from '@/features/tasks/list/task-list-store'
import type { PlanState } from '@/features/tasks/use-plan'
import { useToday } from '@/platform/display/use-today'

/**
 * 任务 as it was left, for beside what was opened from it: a task; a theme from the themes; a unit from the units
 * (`from`). Tasks beside a unit's own tasks would be the same twice. Its room is kept while the plan is being read.
 */
export function useListBeside(
  { document, error }: PlanState,
  openId: string,
  from?: TaskView,
): ScreenProps['aside'] {
  const { today } = useToday()
  const mine = useMyUnitStore(({ unitIds }) => unitIds)
  const isFollowed = useIsFollowed(document)
  const isFrom = useTaskListStore(({ view }) => from === undefined || view === from)
  if (!isFrom || (!document && error)) return undefined
  const shown = { openId, today, mine, isFollowed, action: followChipOf }
  return { label: '任务列表', content: document && <TaskSideList document={document} {...shown} /> }
}
