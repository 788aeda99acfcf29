import type { OfficialDocument, ReportedDue, Task } from '@/contract'
import { Box } from '@/platform/elements/elements'
import { dayWords } from '@/domain/calendar/words'
import { dueReason, dueWords, strengthWords } from '../words'

function Fact({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <Box className='fact'>
      <Box as='dt' className='fact-name'>
        {name}
      </Box>
      <Box as='dd' className='fact-value'>
        <Box>{value}</Box>
        {note && <Box className='fact-note'>{note}</Box>}
      </Box>
    </Box>
  )
}

/** When, how firmly, how much: each with the words that it rests on. */
export function TaskFacts(props: {
  task: Task
  document: OfficialDocument
  /** Whose date it is, where units gave one; all of them are named. */
  reported: readonly ReportedDue[]
}) {
  const { task, document, reported } = props
  const said = reported.map(
    ({ unitName, on, sample }) => `${unitName}:${dayWords(on)}${sample ? '(演示数据)' : ''}`,
  )
  const { commitment, targets, milestones } = task
  return (
    <Box as='dl' className='facts'>
      <Fact
        name='时限'
        value={dueWords(task)}
        note={said.length > 0 ? `单位自报——${said.join(';')}` : dueReason(task, document.year)}
      />
      {milestones.length > 0 && (
        <Fact name='节点' value={milestones.map(({ quote }) => quote).join('、')} />
      )}
      {targets.length > 0 && (
        <Fact
          name='目标'
          value={targets.map(({ quote }) => `“${quote}”`).join('、')}
          note='引自原文'
        />
      )}
      {commitment.quote && strengthWords[commitment.strength] && (
        <Fact
          name='力度'
          value={strengthWords[commitment.strength]}
          note={`依据:“${commitment.quote}”`}
        />
      )}
    </Box>
  )
}
