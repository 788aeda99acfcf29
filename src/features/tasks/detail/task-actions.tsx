import type { ReactNode } from 'react'
import type { Task } from '@/contract'
import { Action, ActionBar } from '@/components/action-bar'
import { ShareAndCite } from '@/components/action-bar/share-and-cite'
import { buildCalendar } from '@/domain/calendar'
import { addToCalendar, NOT_ADDED } from '@/platform/calendar/calendar'
import { say } from '@/platform/device/feedback'
import { routes } from '@/platform/navigation/routes'
import { basisWords } from '@/domain/listing/basis-words'

/** A file has an address to come back by; a phone's calendar is asked on the spot. */
const isWeb = process.env.TARO_ENV !== 'weapp'

/** What a person may do with a task. `children` come first: what other features offer. */
export function TaskActions(props: {
  task: Task
  citation: string
  /** Days before at which her calendar rings: those she is reminded at. */
  leadDays: readonly number[]
  children: ReactNode
}) {
  const { task, citation, leadDays, children } = props
  const addDay = async () => {
    if (task.dueOn === null) return
    const basis = basisWords[task.dueBasis]
    const event = {
      uid: `${task.id}-${task.dueBasis}@government-micro-portal`,
      title: `【${basis}时限】${task.headline}`,
      on: task.dueOn,
      note: `${citation}。日期依据：${basis}。`,
      alarmDays: leadDays,
      ...(isWeb ? { url: location.origin + routes.task(task.id) } : {}),
    }
    const added = await addToCalendar([event], () =>
      buildCalendar({ name: event.title, events: [event], stamp: new Date().toISOString() }),
    )
    say(added ? (isWeb ? '已保存日历文件' : '已加入日历') : NOT_ADDED)
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
