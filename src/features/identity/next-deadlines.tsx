import type { OfficialDocument, Task, TaskUpdate } from '@/contract'
import { Card } from '@/components/card'
import { LinkRow } from '@/components/row'
import { Section } from '@/components/section'
import { tasksOfUnit } from '@/domain/units'
import { effectiveDue } from '@/domain/updates'
import { Box } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'

const MOST = 3

/** My unit's next dates, each with where it comes from. `words` names a date with its basis. */
export function NextDeadlines(props: {
  document: OfficialDocument
  unitId: string
  updates: readonly TaskUpdate[]
  today: string | null
  words: (due: Pick<Task, 'dueOn' | 'dueBasis'>) => string
}) {
  const { document, unitId, updates, today, words } = props
  const unit = document.units.find(({ id }) => id === unitId)
  if (!unit) return null
  const { certain, possible } = tasksOfUnit(document, unitId)
  const coming = certain
    .map(({ task }) => ({
      task,
      due: effectiveDue(
        task,
        updates.filter(({ taskId }) => taskId === task.id),
      ),
    }))
    .filter(({ due }) => due.dueOn !== null && (today === null || due.dueOn >= today))
    .sort((one, other) => ((one.due.dueOn ?? '') < (other.due.dueOn ?? '') ? -1 : 1))
  return (
    <Section
      title={`我的单位:${unit.name}`}
      count={
        possible.length > 0
          ? `确定 ${certain.length} · 可能 ${possible.length}`
          : `确定 ${certain.length}`
      }
    >
      <Card as='div' className='row-card'>
        {coming.length === 0 && <Box className='identity-note'>没有将到的时限。</Box>}
        {coming.slice(0, MOST).map(({ task, due }) => (
          <LinkRow
            key={task.id}
            to={routes.task(task.id)}
            title={task.headline}
            note={`第${task.no}项 · ${words(due)}${due.reported.some(({ sample }) => sample) ? ' · 演示数据' : ''}`}
          />
        ))}
        <LinkRow to={routes.unit(unit.id)} title={`看${unit.name}的全部任务`} />
      </Card>
    </Section>
  )
}
