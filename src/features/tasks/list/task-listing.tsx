import { useMemo, type ReactNode } from 'react'
import { EmptyState } from '@/components/states'
import { Segmented } from '@/components/segmented'
import type { OfficialDocument, Task } from '@/contract'
import { filterTasks, NO_FILTER, type TaskFilter } from '@/domain/listing'
import { Box } from '@/platform/elements/elements'
import { TaskCardAction } from '../cards/task-card'
import { TaskFilters } from './task-filters'
import { useTaskListStore, type TaskView } from './task-list-store'
import { FewThemes, ThemeView } from './theme-view'
import { TimeView } from './time-view'
import { UnitParts } from './unit-parts'
import { UnitView } from './unit-view'
import './task-listing.scss'

const views: { key: TaskView; text: string }[] = [
  { key: 'theme', text: '主题' },
  { key: 'unit', text: '单位' },
  { key: 'time', text: '时间' },
]

/** How the list is shown: by theme, by unit, by time. Stands before the plan has come. */
export function TaskViews() {
  const { view, setView } = useTaskListStore()
  return (
    <Box className='tasks-views'>
      <Segmented segments={views} current={view} onChange={setView} label='查看方式' />
    </Box>
  )
}

/** The tasks of a plan as they are viewed and narrowed down: 任务 itself, and beside a task that is open. */
export function TaskListing(props: {
  /** With the dates that hold. */
  document: OfficialDocument
  view: TaskView
  filter: TaskFilter
  today: string | null
  /** My units, which come first. */
  mine: readonly string[]
  isFollowed: (task: Task) => boolean
  /** At the end of each card. */
  action: (task: Task) => ReactNode
}) {
  const { document, view, filter, today, mine, isFollowed, action } = props
  const setFilter = useTaskListStore((state) => state.setFilter)
  const tasks = useMemo(
    () => filterTasks(document, filter, isFollowed),
    [document, filter, isFollowed],
  )
  if (view === 'unit') return <UnitView document={document} />
  return (
    <TaskCardAction.Provider value={action}>
      <TaskFilters document={document} count={tasks.length} mine={mine} isFollowed={isFollowed} />
      {/* Of their own: Taro sends all that stand beside one that comes or goes. */}
      <Box>
        {tasks.length === 0 && (
          <EmptyState
            title='没有符合条件的任务'
            action={{ text: '清除筛选', onPress: () => setFilter(NO_FILTER) }}
          />
        )}
        <UnitParts document={document} unitId={filter.unitId} tasks={tasks}>
          {(own, place) => {
            if (own.length === 0) return null
            const shown = { document, tasks: own }
            if (view === 'time') return <TimeView {...shown} place={place} today={today} />
            return place.id ? <FewThemes {...shown} place={place} /> : <ThemeView {...shown} />
          }}
        </UnitParts>
      </Box>
    </TaskCardAction.Provider>
  )
}
