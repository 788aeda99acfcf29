import { Screen } from '@/components/screen'
import { ReadingPane } from '@/features/tasks/beside/reading-pane'
import { followChipOf } from '@/features/subscriptions/follow-button'
import { useIsFollowed } from '@/features/subscriptions/use-is-followed'
import { useMyUnitStore } from '@/features/identity/my-unit-store'
import { PlanFrame } from '@/features/tasks/plan-frame'
import { TaskListing, TaskViews } from '@/features/tasks/list/task-listing'
import { useShownList } from '@/features/tasks/list/use-shown-list'
import { useDated, usePlan } from '@/features/tasks/use-plan'
import { useShareCard } from '@/platform/device/share'
import { usePullDown } from '@/platform/navigation/scroll'
import { useToday } from '@/platform/display/use-today'

/** 任务 — all tasks of the plan, by theme, by unit, by time; beside them, where there is room, what is opened. */
export default function TasksPage() {
  const printed = usePlan()
  usePullDown(printed.reload)
  const { today } = useToday()
  const mine = useMyUnitStore(({ unitIds }) => unitIds)
  const { view, filter, shareRoute } = useShownList(printed.document, mine[0])
  const plan = { ...printed, document: useDated(printed.document, { unitId: filter.unitId }) }
  const isFollowed = useIsFollowed(plan.document)
  useShareCard(plan.document?.title ?? '政务微门户', shareRoute)
  const pane = { label: '阅读', content: <ReadingPane document={printed.document} /> }
  const listing = { view, filter, today, mine, isFollowed, action: followChipOf }
  return (
    <Screen title='任务' tab='tasks' pane={pane}>
      <TaskViews />
      <PlanFrame plan={plan}>
        {(document) => <TaskListing document={document} {...listing} />}
      </PlanFrame>
    </Screen>
  )
}
