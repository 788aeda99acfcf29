import type { ReactNode } from 'react'
import type { Task } from '@/contract'
import { Action, ActionBar, ActionFace } from '@/components/action-bar'
import { ShareButton } from '@/platform/elements/elements'
import { addToCalendar } from '@/platform/device/calendar'
import { copy, say } from '@/platform/device/feedback'
import { routes } from '@/platform/navigation/routes'
import { basisWords } from '../words'

/** What a person may do with a task. `children` come first: what other features offer. */
export function TaskActions(props: { task: Task; citation: string; children: ReactNode }) {
  const { task, citation, children } = props
  const addDay = async () => {
    if (task.dueOn === null) return
    const basis = basisWords[task.dueBasis]
    const added = await addToCalendar({
      title: `【${basis}时限】${task.headline}`,
      on: task.dueOn,
      note: `${citation}。日期依据:${basis}。`,
    })
    if (!added) say('没有添加到日历')
  }
  return (
    <ActionBar>
      {children}
      {task.dueOn !== null && (
        <Action icon='calendar' text='日历' label='添加到手机日历' onPress={() => void addDay()} />
      )}
      <ShareButton
        className='action bare'
        label='分享'
        title={`${task.headline} ${citation}`}
        path={routes.task(task.id)}
        onCopied={() => say('链接已复制')}
      >
        <ActionFace icon='share' text='分享' />
      </ShareButton>
      <Action
        icon='copy'
        text='复制出处'
        label='复制出处'
        onPress={() => void copy(`${task.text}——${citation}`)}
      />
    </ActionBar>
  )
}
