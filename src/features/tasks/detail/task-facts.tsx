import type { OfficialDocument, ReportedDue, Task } from '@/contract'
import { Box } from '@/platform/elements/elements'
import { dayWords } from '@/domain/calendar/words'
import { placeInList } from '@/domain/units/place-in-list'
import { plainly } from '@/domain/listing/plain-words'
import { usePlainWords } from '@/platform/display/use-plain-words'
import { dueReason, dueWords, placeWords, strengthReason } from '../words'

function Fact({ name, value, note }: { name: string; value: string; note?: string }) {
  const plain = usePlainWords(plainly)
  return (
    <Box className='fact'>
      <Box as='dt' className='fact-name'>
        {plain(name)}
      </Box>
      <Box as='dd' className='fact-value'>
        <Box>{value}</Box>
        {note && <Box className='fact-note'>{plain(note)}</Box>}
      </Box>
    </Box>
  )
}

/** So many names fit a line or two; the section on who answers has all of them. */
const NAMES = 4

/** Who answers, in printed order; 列首位 is a place in a list, 牵头 is what the document says. */
function whoWords({ units, openEnded }: Task): string {
  if (units.length === 0) return '未写明责任单位'
  const isMany = units.length > NAMES
  const names = units.slice(0, isMany ? NAMES - 1 : NAMES).map(({ name }, at) => {
    const place = placeInList(units, at)
    return place === null ? name : `${name}（${placeWords[place]}）`
  })
  return `${names.join('、')}${isMany ? `等${units.length}个` : openEnded ? '等' : ''}`
}

/** Who, when, how much, how it is put: each with the words that it rests on. */
export function TaskFacts(props: {
  /** With the plan's own date: what a unit gave binds that one, and stands below it. */
  task: Task
  document: OfficialDocument
  /** The dates that units gave; all of them are named. */
  reported: readonly ReportedDue[]
}) {
  const { task, document, reported } = props
  const plain = usePlainWords(plainly)
  const said = reported.map(
    ({ unitName, on, sample }) => `${unitName}：${dayWords(on)}${sample ? '（演示数据）' : ''}`,
  )
  const { commitment, targets, milestones } = task
  return (
    <Box as='dl' className='facts'>
      <Fact name='谁' value={plain(whoWords(task))} />
      <Fact
        name='时限'
        value={plain(dueWords(task))}
        note={said.length > 0 ? `单位自报——${said.join('；')}` : dueReason(task, document.year)}
      />
      {targets.length > 0 && (
        <Fact
          name='目标'
          value={targets.map(({ quote }) => `“${quote}”`).join('、')}
          note='引自原文'
        />
      )}
      {milestones.length > 0 && (
        <Fact name='节点' value={milestones.map(({ quote }) => quote).join('、')} />
      )}
      {commitment.quote && strengthReason[commitment.strength] && (
        <Fact
          name='措辞'
          value={`“${commitment.quote}”`}
          note={strengthReason[commitment.strength]}
        />
      )}
    </Box>
  )
}
