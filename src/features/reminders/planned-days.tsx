import type { ReminderSettings, Task } from '@/contract'
import { Box } from '@/platform/elements/elements'
import { calendarNote, shanghaiOf, stateCouncilCalendar } from '@/domain/calendar'
import { dayWords } from '@/domain/calendar/words'
import { basisWords } from '@/domain/listing/basis-words'
import { planReminders } from '@/domain/reminders'
import { plainly } from '@/domain/listing/plain-words'
import { usePlainWords } from '@/platform/display/use-plain-words'
import { leadWords } from './lead-days'
import './reminders.scss'

/** When one task will be reminded of, from today on, with the basis of its date. */
export function PlannedDays(props: {
  task: Task
  settings: ReminderSettings
  leadDays: readonly number[] | null
  today: string
}) {
  const { task, settings, leadDays, today } = props
  const plain = usePlainWords(plainly)
  const { dueOn, dueBasis } = task
  if (dueOn === null) return <Box as='p'>文件没有写期限，因此没有可提醒的日期。</Box>
  const planned = planReminders([{ task, since: today, leadDays }], settings, stateCouncilCalendar)
  const note = calendarNote(stateCouncilCalendar, dueOn)
  return (
    <>
      <Box as='p'>{plain(`时限 ${dayWords(dueOn)}（${basisWords[dueBasis]}）`)}</Box>
      <Box as='p'>
        {planned.length > 0 ? `接下来 ${planned.length} 条提醒：` : '今后没有提醒。'}
      </Box>
      <Box as='ul' className='planned-days'>
        {planned.map(({ on, at, leadDays: lead }) => (
          <Box as='li' key={at}>
            {`${dayWords(on)} ${shanghaiOf(at).time} · ${leadWords(lead)}`}
          </Box>
        ))}
      </Box>
      {settings.workingDaysOnly && note && <Box as='p'>{`${note}。`}</Box>}
    </>
  )
}
