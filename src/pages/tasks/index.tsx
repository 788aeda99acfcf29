import { useMemo } from 'react'
import { EmptyState } from '@/components/states'
import { Screen } from '@/components/screen'
import { Segmented } from '@/components/segmented'
import { filterTasks, NO_FILTER } from '@/domain/listing'
import { TaskFilters } from '@/features/tasks/list/task-filters'
import { followChipOf } from '@/features/subscriptions/follow-button'
import { useIsFollowed } from '@/features/subscriptions/use-is-followed'
import { useMyUnitStore } from '@/features/identity/my-unit-store'
import { PlanFrame } from '@/features/tasks/plan-frame'
import { TaskCardAction } from '@/features/tasks/cards/task-card'
import { useTaskListStore, type TaskView } from '@/features/tasks/list/task-list-store'
import { FewThemes, ThemeView } from '@/features/tasks/list/theme-view'
import { TimeView } from '@/features/tasks/list/time-view'
import { UnitParts } from '@/features/tasks/list/unit-parts'
import { UnitView } from '@/features/tasks/list/unit-view'
import { useShownList } from '@/features/tasks/list/use-shown-list'
import { useDated, usePlan } from '@/features/tasks/use-plan'
import { Box } from '@/platform/elements/elements'
import { useShareCard } from '@/platform/device/share'
import { useToday } from '@/platform/display/use-today'
import './index.scss'

const views: { key: TaskView; text: string }[] = [
  { key: 'theme', text: '主题' },
  { key: 'unit', text: '单位' },
  { key: 'time', text: '时间' },
]

/** 任务 — all tasks of the plan, by theme, by unit, by time. */
export default function TasksPage() {
  const printed = usePlan()
  const { today } = useToday()
  const { setView, setFilter } = useTaskListStore()
  const mine = useMyUnitStore(({ unitIds }) => unitIds)
  const myUnitId = mine[0]
  const { view, filter, shareRoute } = useShownList(printed.document, myUnitId)
  const plan = { ...printed, document: useDated(printed.document, { unitId: filter.unitId }) }
  const isFollowed = useIsFollowed(plan.document)
  const tasks = useMemo(
    () => (plan.document ? filterTasks(plan.document, filter, isFollowed) : []),
    [plan.document, filter, isFollowed],
  )
  useShareCard(plan.document?.title ?? '政务微门户', shareRoute)
  return (
    <Screen title='任务' tab='tasks'>
      <Box className='tasks-views'>
        <Segmented segments={views} current={view} onChange={setView} label='查看方式' />
      </Box>
      <TaskCardAction.Provider value={followChipOf}>
        <PlanFrame plan={plan}>
          {(document) => {
            if (view === 'unit') return <UnitView document={document} />
            return (
              <>
                <TaskFilters document={document} count={tasks.length} mine={mine} />
                {tasks.length === 0 && (
                  <EmptyState
                    title='没有符合条件的任务'
                    action={{ text: '清除筛选', onPress: () => setFilter(NO_FILTER) }}
                  />
                )}
                <UnitParts document={document} unitId={filter.unitId} tasks={tasks}>
                  {(own, id) => {
                    if (own.length === 0) return null
                    const shown = { document, tasks: own }
                    if (view === 'time') return <TimeView {...shown} today={today} id={id} />
                    return id ? <FewThemes {...shown} id={id} /> : <ThemeView {...shown} />
                  }}
                </UnitParts>
              </>
            )
          }}
        </PlanFrame>
      </TaskCardAction.Provider>
    </Screen>
  )
}
