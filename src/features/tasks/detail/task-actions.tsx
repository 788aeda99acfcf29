import type { ReactNode } from 'react'
import type { Task } from '@/contract'
import { Action, ActionBar } from '@/components/action-bar'
import { ShareAndCite } from '@/components/action-bar/share-and-cite'
import { buildCalendar } from '@/domain/calendar'
import { addToCalendar } from '@/platform/calendar/calendar'
import { say } from '@/platform/device/feedback'
import { routes } from '@/platform/navigation/routes'
import { basisWords } from '@/domain/listing/basis-words'

/** What a person may do with a task. `children` come first: what other features offer. */
export function TaskActions(props: { task: Task; citation: string; children: ReactNode }) {
  const { task, citation, children } = props
  const addDay = async () => {
    if (task.dueOn === null) return
    const basis = basisWords[task.dueBasis]
    const event = {
      uid: `${task.id}-${task.dueBasis}@government-micro-portal`,
      title: `【${basis}时限】${task.headline}`,
      on: task.dueOn,
      note: `${citation}。日期依据:${basis}。`,
      alarmDays: 7,
    }
    const added = await addToCalendar([event], () =>
      buildCalendar({ name: event.title, events: [event], stamp: new Date().toISOString() }),
    )
    if (!added) say('没有添加到日历')
  }
  return (
    <ActionBar>
      {children}
      {task.dueOn !== null && (
        <Action icon='calendar' text='日历' label='添加到手机日历' onPress={() => void addDay()} />
      )}
      <ShareAndCite
        title={`${task.headline} ${citation}`}
        path={routes.task(task.id)}
        cited={`${task.text}——${citation}`}
      />
    </ActionBar>
  )
}
