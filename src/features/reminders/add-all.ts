import type { Task } from '@/contract'
import { buildCalendar, type CalendarEvent } from '@/domain/calendar'
import { basisWords } from '@/domain/listing/basis-words'
import { addToCalendar } from '@/platform/calendar/calendar'

/** One event for each date and basis: a phone asks for each, and forty alike help nobody. */
export function eventsOf(tasks: readonly Task[], leadDays: readonly number[]): CalendarEvent[] {
  const groups = new Map<string, Task[]>()
  for (const task of tasks) {
    if (task.dueOn === null) continue
    const key = `${task.dueOn} ${task.dueBasis}`
    groups.set(key, [...(groups.get(key) ?? []), task])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first || first.dueOn === null) return []
    const basis = basisWords[first.dueBasis]
    const what = group.length === 1 ? first.headline : `${group.length} 项任务`
    return [
      {
        uid: `${first.dueOn}-${first.dueBasis}-${first.documentId}@government-micro-portal`,
        on: first.dueOn,
        title: `【${basis}时限】${what}`,
        note: [
          ...group.map(({ no, headline }) => `第${no}项 ${headline}`),
          `日期依据：${basis}。`,
        ].join('\n'),
        alarmDays: leadDays,
      },
    ]
  })
}

/** All dates of what is followed, into the phone's calendar (weapp) or a file that calendars open. */
export function addAllToCalendar(
  tasks: readonly Task[],
  leadDays: readonly number[],
): Promise<boolean> {
  const events = eventsOf(tasks, leadDays)
  return addToCalendar(events, () =>
    buildCalendar({ name: '政务微门户', events, stamp: new Date().toISOString() }),
  )
}
