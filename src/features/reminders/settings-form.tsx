import { Card } from '@/components/card'
import { LazyRows } from '@/components/lazy-rows'
import { rowsOfLetters } from '@/components/lazy-rows/letters'
import { ChoiceRow } from '@/components/row'
import { Section } from '@/components/section'
import type { Reply, Task } from '@/contract'
import { Box } from '@/platform/elements/elements'
import { plainly } from '@/domain/listing/plain-words'
import { usePlainWords } from '@/platform/display/use-plain-words'
import { LeadDays } from './lead-days'
import { useSettingsStore } from './settings-store'
import { TimeField } from './time-field'

type Settings = Reply<'getReminderSettings'>

/** When to be reminded of everything that is followed. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const plain = usePlainWords(plainly)
  const save = useSettingsStore((state) => state.save)
  const { leadDays, workingDaysOnly, time, quiet } = settings
  return (
    <>
      <Section
        title='提前几天'
        note={plain('按日历日往前数；推送都会注明日期的依据（如“推定”）。')}
      >
        <Card as='div'>
          <LeadDays leadDays={leadDays} onChange={(leads) => void save({ leadDays: leads })} />
        </Card>
      </Section>
      <Section title='在哪些日子' note='遇休息日提前到上一个工作日，不会推迟；按国务院放假安排。'>
        <Card as='div' className='row-card'>
          <Box role='radiogroup' label='在哪些日子'>
            <ChoiceRow
              title='只在工作日'
              isChosen={workingDaysOnly}
              onPress={() => void save({ workingDaysOnly: true })}
            />
            <ChoiceRow
              title='每天都可以'
              isChosen={!workingDaysOnly}
              onPress={() => void save({ workingDaysOnly: false })}
            />
          </Box>
        </Card>
      </Section>
      <Section
        title='时间'
        note='免打扰时段内不推送；提醒落在其中时改到时段之外。起止相同即不设免打扰。'
      >
        <Card as='div' className='row-card'>
          <TimeField label='提醒时间' value={time} onChange={(to) => void save({ time: to })} />
          <TimeField
            label='免打扰开始'
            value={quiet.from}
            onChange={(from) => void save({ quiet: { ...quiet, from } })}
          />
          <TimeField
            label='免打扰结束'
            value={quiet.to}
            onChange={(to) => void save({ quiet: { ...quiet, to } })}
          />
        </Card>
      </Section>
    </>
  )
}

/** A card of choices is as high as three rows. */
const rowsOfOwn = ({ name }: { name: string }) => 3 + rowsOfLetters(name)

/** The tasks that have days of their own. */
export function OwnSettings({ settings, tasks }: { settings: Settings; tasks: readonly Task[] }) {
  const saveTask = useSettingsStore((state) => state.saveTask)
  if (settings.tasks.length === 0) return null
  const own = settings.tasks.map((one) => {
    const task = tasks.find(({ id }) => id === one.taskId)
    return { ...one, name: task ? `第${task.no}项 ${task.headline}` : one.taskId }
  })
  return (
    <Section title='单独设置的任务' count={`${settings.tasks.length} 项`}>
      <LazyRows
        id='own'
        items={own}
        keyOf={({ taskId }) => taskId}
        row={({ taskId, leadDays, name }) => (
          <Card as='div'>
            <Box as='p'>{name}</Box>
            <LeadDays leadDays={leadDays} onChange={(leads) => void saveTask(taskId, leads)} />
            <Box role='group' label='这一项的提醒'>
              <ChoiceRow
                title='改回按总设置提醒'
                isChosen={false}
                onPress={() => void saveTask(taskId, null)}
              />
            </Box>
          </Card>
        )}
        weightOf={rowsOfOwn}
        isFirst={false}
      />
    </Section>
  )
}
