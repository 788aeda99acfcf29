import { useMemo, type ReactNode } from 'react'
import type { OfficialDocument, Task, Unit } from '@/contract'
import { Section } from '@/components/section'
import { tasksOfUnit, type UnitTask } from '@/domain/units'
import { TaskCardReason } from '../cards/task-card'

/** Why a task is in the list of a unit, in the document's own words where it has them. */
function reasonOf({ via, certainty }: UnitTask, unit: Unit): string {
  if (!via) return `原文写明${unit.name}`
  return certainty === 'certain'
    ? `原文写“${via.name}”，包括${unit.name}`
    : `原文只写“${via.name}”，可能包括${unit.name}`
}

const groupNames = (entries: readonly UnitTask[]) =>
  [...new Set(entries.flatMap(({ via }) => (via ? [`“${via.name}”`] : [])))].join('')

/** Where some of the tasks of a screen stand on it. */
export interface PartPlace {
  /** Unique among the parts; empty where they are all. */
  id: string
  /** How many tasks the whole screen lists. */
  total: number
  /** False where other tasks stand above these. */
  isFirst: boolean
}

/**
 * The tasks of one unit: what surely is its own first, then what only may be, each card with why it is here. The
 * tasks of no unit, or of a group, whose tasks all name it, stay as they are.
 */
export function UnitParts(props: {
  document: OfficialDocument
  unitId: string | null
  tasks: readonly Task[]
  children: (tasks: readonly Task[], place: PartPlace) => ReactNode
}) {
  const { document, unitId, tasks, children } = props
  const unit = document.units.find(({ id, kind }) => id === unitId && kind !== 'group')
  const parts = useMemo(() => {
    if (!unit) return null
    const shown = new Set(tasks.map(({ id }) => id))
    const { certain, possible } = tasksOfUnit(document, unit.id)
    const isShown = ({ task }: UnitTask) => shown.has(task.id)
    return { certain: certain.filter(isShown), possible: possible.filter(isShown) }
  }, [document, unit, tasks])
  const reasons = useMemo(() => {
    const all = parts && unit ? [...parts.certain, ...parts.possible] : []
    const words = new Map(all.map((entry) => [entry.task.id, unit ? reasonOf(entry, unit) : '']))
    return (task: Task) => words.get(task.id)
  }, [parts, unit])
  if (!unit || !parts) return <>{children(tasks, { id: '', total: tasks.length, isFirst: true })}</>
  const { certain, possible } = parts
  const total = certain.length + possible.length
  return (
    <TaskCardReason.Provider value={reasons}>
      {certain.length > 0 && (
        <Section title={`确定是${unit.name}的`} count={`确定 ${certain.length} 项`}>
          {children(
            certain.map(({ task }) => task),
            { id: 'certain-', total, isFirst: true },
          )}
        </Section>
      )}
      {possible.length > 0 && (
        <Section
          title={`可能是${unit.name}的`}
          count={`可能 ${possible.length} 项`}
          note={`原文只写${groupNames(possible)}，没有写明是否包括它。`}
        >
          {children(
            possible.map(({ task }) => task),
            { id: 'possible-', total, isFirst: certain.length === 0 },
          )}
        </Section>
      )}
    </TaskCardReason.Provider>
  )
}
