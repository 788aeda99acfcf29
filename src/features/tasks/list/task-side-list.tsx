import type { OfficialDocument } from '@/contract'
import { Box, RouteLink, Words } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import './task-side-list.scss'

/** All tasks of the plan, beside the one that is open (wide windows). */
export function TaskSideList({
  document,
  currentId,
}: {
  document: OfficialDocument
  currentId: string
}) {
  const byId = new Map(document.tasks.map((task) => [task.id, task]))
  return (
    <>
      {document.parts.map((part, at) => (
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
