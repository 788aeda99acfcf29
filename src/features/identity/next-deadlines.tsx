import type { OfficialDocument } from '@/contract'
import { Card } from '@/components/card'
import { LinkRow } from '@/components/row'
import { Section } from '@/components/section'
import { tasksOfUnit } from '@/domain/units'
import type { DatedTask } from '@/domain/updates'
import { Box } from '@/platform/elements/elements'
import { plainly } from '@/domain/listing/plain-words'
import { usePlainWords } from '@/platform/display/use-plain-words'
import { routes } from '@/platform/navigation/routes'

const MOST = 3

/** My unit's next dates (as `document` has them), each with where it comes from. `words` names a date with its basis. */
export function NextDeadlines(props: {
  document: OfficialDocument
  unitId: string
  today: string | null
  words: (task: DatedTask) => string
}) {
  const { document, unitId, today, words } = props
  const plain = usePlainWords(plainly)
  const unit = document.units.find(({ id }) => id === unitId)
  if (!unit) return null
  const { certain, possible } = tasksOfUnit(document, unitId)
  const coming = certain
    .map(({ task }) => task)
    .filter(({ dueOn }) => dueOn !== null && (today === null || dueOn >= today))
    .sort((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1))
  return (
    <Section
      title={`我的单位：${unit.name}`}
      count={
        possible.length > 0
          ? `确定 ${certain.length} · 可能 ${possible.length}`
          : `确定 ${certain.length}`
      }
    >
      <Card as='div' className='row-card'>
        {coming.length === 0 && <Box className='identity-note'>没有将到的时限。</Box>}
        {coming.slice(0, MOST).map((task) => (
          <LinkRow
            key={task.id}
            to={routes.task(task.id)}
            title={task.headline}
            note={`第${task.no}项 · ${plain(words(task))}`}
          />
        ))}
        <LinkRow to={routes.unit(unit.id)} title={`看${unit.name}的全部任务`} />
      </Card>
    </Section>
  )
}
