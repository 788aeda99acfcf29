import { useContext } from 'react'
import type { Task } from '@/contract'
import { LazyRows } from '@/components/lazy-rows'
import { rowsOfLetters } from '@/components/lazy-rows/letters'
import { plainly } from '@/domain/listing/plain-words'
import { usePlainWords } from '@/platform/display/use-plain-words'
import { Box } from '@/platform/elements/elements'
import { TaskCard, TaskCardAction, TaskCardReason } from './task-card'

interface TaskListProps {
  /** Unique on the page. */
  id: string
  tasks: readonly Task[]
  noteOf?: (task: Task) => string | undefined
  /** The date of them all with where it comes from, in the head that they stand under: a card that has the same does not repeat it. */
  saidAbove?: string
  /** How many tasks the whole screen lists; these alone unless told. */
  total?: number
  /** False where another list stands above this one. */
  isFirst?: boolean
}

/** What a line under a card takes of a row. */
const NOTE_ROWS = 0.25

/** Says "3 of 11" to who hears it (web: a phone's node is dearer by each word). */
const LIST = process.env.TARO_ENV === 'weapp' ? undefined : 'list'

/** Tasks one under the other, however many there are. */
export function TaskList(props: TaskListProps) {
  const { id, tasks, noteOf, saidAbove, total = tasks.length, isFirst = true } = props
  const plain = usePlainWords(plainly)
  const reasonOf = useContext(TaskCardReason)
  const role = useContext(TaskCardAction) ? LIST : undefined
  const lines = (noteOf ? NOTE_ROWS : 0) + (reasonOf ? NOTE_ROWS : 0)
  return (
    <Box className='task-list' role={role} label={role && saidAbove && plain(saidAbove)}>
      <LazyRows
        id={`rows-${id}`}
        items={tasks}
        keyOf={(task) => task.id}
        row={(task) => <TaskCard task={task} note={noteOf?.(task)} saidAbove={saidAbove} />}
        weightOf={({ headline }) => 1 + lines + rowsOfLetters(headline)}
        total={total}
        isFirst={isFirst}
      />
    </Box>
  )
}
