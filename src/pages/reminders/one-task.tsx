import { Card } from '@/components/card'
import { ChoiceRow } from '@/components/row'
import { Section } from '@/components/section'
import type { Reply, Task } from '@/contract'
import { FollowLine } from '@/features/subscriptions/follow-button'
import { Box } from '@/platform/elements/elements'
import { LeadDays } from '@/features/reminders/lead-days'
import { PlannedDays } from '@/features/reminders/planned-days'
import { useSettingsStore } from '@/features/reminders/settings-store'

/** When to be reminded of one task. */
export function OneTask(props: {
  task: Task
  settings: Reply<'getReminderSettings'>
  today: string
}) {
  const { task, settings, today } = props
  const saveTask = useSettingsStore((state) => state.saveTask)
  const own = settings.tasks.find(({ taskId }) => taskId === task.id)?.leadDays ?? null
  return (
    <Section title={`第${task.no}项 ${task.headline}`} note='只改这一项，其他任务不受影响。'>
      <FollowLine
        target={{ kind: 'task', id: task.id }}
        name={`第${task.no}项`}
        isForecast={false}
      />
      <Card as='div' className='row-card'>
        <Box role='radiogroup' label='这一项的提醒'>
          <ChoiceRow
            title='按总设置提醒'
            isChosen={own === null}
            onPress={() => void saveTask(task.id, null)}
          />
          <ChoiceRow
            title='单独设置'
            isChosen={own !== null}
            onPress={() => void saveTask(task.id, settings.leadDays)}
          />
        </Box>
      </Card>
      {own !== null && (
        <Card as='div'>
          <LeadDays leadDays={own} onChange={(leads) => void saveTask(task.id, leads)} />
        </Card>
      )}
      <Card as='div'>
        <PlannedDays task={task} settings={settings} leadDays={own} today={today} />
      </Card>
    </Section>
  )
}
