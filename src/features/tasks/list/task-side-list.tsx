import type { OfficialDocument, Task } from '@/contract'
import { filterTasks, NO_FILTER, type TaskFilter } from '@/domain/listing'
import { Box, Pressable, RouteLink, Words } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { useTaskListStore } from './task-list-store'
import './task-side-list.scss'

const isAll = (filter: TaskFilter) =>
  (Object.keys(NO_FILTER) as (keyof TaskFilter)[]).every((key) => filter[key] === NO_FILTER[key])

/** What the list was narrowed down by, in words. */
function nameOf(document: OfficialDocument, { unitId }: TaskFilter): string {
  return document.units.find(({ id }) => id === unitId)?.name ?? '筛选结果'
}

/** The tasks that the list last showed, beside the one that is open (wide windows); all where that is not among them. */
export function TaskSideList({
  document,
  currentId,
  isFollowed,
}: {
  document: OfficialDocument
  currentId: string
  isFollowed: (task: Task) => boolean
}) {
  const { filter, setFilter } = useTaskListStore()
  const left = filterTasks(document, filter, isFollowed)
  const isNarrowed = !isAll(filter) && left.some(({ id }) => id === currentId)
  const tasks = isNarrowed ? left : document.tasks
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const parts = document.parts.filter(({ themes }) =>
    themes.some(({ taskIds }) => taskIds.some((id) => byId.has(id))),
  )
  return (
    <>
      {isNarrowed && (
        <Box className='side-narrowed'>
          <Words>{`${nameOf(document, filter)} · ${tasks.length} 项`}</Words>
          <Pressable className='side-all' onPress={() => setFilter(NO_FILTER)}>
            看全部
          </Pressable>
        </Box>
      )}
      {parts.map((part, at) => (
        <Box key={at} as='section' className='side-part'>
          <Box as='h2' className='side-part-title'>
            {part.title ?? document.title}
          </Box>
          {part.themes
            .flatMap(({ taskIds }) => taskIds.flatMap((id) => byId.get(id) ?? []))
            .map((task) => (
              <RouteLink
                key={task.id}
                to={routes.task(task.id)}
                replace
                current={task.id === currentId}
                className={task.id === currentId ? 'side-task is-current' : 'side-task'}
              >
                <Words className='side-task-no'>{String(task.no)}</Words>
                <Words className='side-task-title'>{task.headline}</Words>
              </RouteLink>
            ))}
        </Box>
      ))}
    </>
  )
}
