import type { Task } from '@/contract'
import { LazyRows } from '@/components/lazy-rows'
import { Box } from '@/platform/elements/elements'
import { TaskCard } from './task-card'

interface TaskListProps {
  /** Unique on the page. */
  id: string
  tasks: readonly Task[]
  noteOf?: (task: Task) => string | undefined
  /** How many tasks the whole screen lists; these alone unless told. */
  total?: number
  /** False where another list stands above this one. */
  isFirst?: boolean
}

/** Tasks one under the other, however many there are. */
export function TaskList(props: TaskListProps) {
  const { id, tasks, noteOf, total = tasks.length, isFirst = true } = props
  return (
    <Box className='task-list'>
      <LazyRows
        id={`rows-${id}`}
        items={tasks}
        keyOf={(task) => task.id}
        row={(task) => <TaskCard task={task} note={noteOf?.(task)} />}
        total={total}
        isFirst={isFirst}
      />
    </Box>
  )
}
