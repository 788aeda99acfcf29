import { useMemo, type ComponentProps } from 'react'
import { OpenBeside } from '../cards/open-beside'
import { knownFilter } from '../list/list-address'
import { TaskListing, TaskViews } from '../list/task-listing'
import { useTaskListStore } from '../list/task-list-store'
import { useDated } from '../use-plan'

/** Beside the task, theme or unit that is open (wide windows): the list as 任务 was left, its filters with it. */
export function TaskSideList(
  props: Omit<ComponentProps<typeof TaskListing>, 'view' | 'filter'> & { openId: string },
) {
  const { document: printed, openId } = props
  const { view, filter: chosen } = useTaskListStore()
  const filter = useMemo(() => knownFilter(chosen, printed.units), [chosen, printed])
  const document = useDated(printed, { unitId: filter.unitId }) ?? printed
  return (
    <OpenBeside.Provider value={openId}>
      <TaskViews />
      <TaskListing {...props} document={document} view={view} filter={filter} />
    </OpenBeside.Provider>
  )
}
