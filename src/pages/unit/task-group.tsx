import { Section } from '@/components/section'
import type { Task } from '@/contract'
import type { UnitTask } from '@/domain/units'
import { followChipOf } from '@/features/subscriptions/follow-button'
import { TaskCardAction } from '@/features/tasks/cards/task-card'
import { TaskList } from '@/features/tasks/cards/task-list'

const wayWords = (name: string) => `文件写的是“${name}”`

/** Tasks of a unit that are as certain as each other, with the words that they stand here by. */
export function TaskGroup(props: {
  id: string
  title: string
  note: string
  entries: readonly UnitTask[]
  isFirst: boolean
}) {
  const { id, title, note, entries, isFirst } = props
  const viaOf = new Map(entries.map(({ task, via }) => [task.id, via]))
  const ways = new Set(entries.map(({ via }) => via?.name))
  const [way] = ways
  // Where all stand here by the same words, they are said once, above.
  const isOneWay = ways.size === 1 && way !== undefined && entries.length > 1
  const noteOf = ({ id }: Task) => {
    const via = viaOf.get(id)
    return via && !isOneWay ? wayWords(via.name) : undefined
  }
  if (entries.length === 0) return null
  const above = isOneWay ? `${note}各项${wayWords(way)}。` : note
  return (
    <Section title={title} count={`${entries.length} 项`} note={above}>
      <TaskCardAction.Provider value={followChipOf}>
        <TaskList
          id={id}
          tasks={entries.map(({ task }) => task)}
          noteOf={noteOf}
          isFirst={isFirst}
        />
      </TaskCardAction.Provider>
    </Section>
  )
}
