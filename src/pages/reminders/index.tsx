import { useEffect } from 'react'
import * as v from 'valibot'
import { Card } from '@/components/card'
import { ChoiceRow } from '@/components/row'
import { Screen } from '@/components/screen'
import { Section } from '@/components/section'
import { Banner, ErrorState, Skeleton } from '@/components/states'
import { Identifier, type Reply, type Task } from '@/contract'
import { matchOfAny } from '@/domain/subscriptions'
import { CalendarCard } from '@/features/reminders/calendar-card'
import { LeadDays } from '@/features/reminders/lead-days'
import { PlannedDays } from '@/features/reminders/planned-days'
import { useSettingsStore } from '@/features/reminders/settings-store'
import { TimeField } from '@/features/reminders/time-field'
import { FollowLine } from '@/features/subscriptions/follow-button'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { usePlan } from '@/features/tasks/use-plan'
import { Box } from '@/platform/elements/elements'
import { useRouteParams } from '@/platform/navigation/use-route-params'
import { useToday } from '@/platform/display/use-today'

type Settings = Reply<'getReminderSettings'>

const RemindersRoute = v.object({ task: v.optional(Identifier) })

function OneTask(props: { task: Task; settings: Settings; today: string }) {
  const { task, settings, today } = props
  const saveTask = useSettingsStore((state) => state.saveTask)
  const own = settings.tasks.find(({ taskId }) => taskId === task.id)?.leadDays ?? null
  return (
    <Section title={`第${task.no}项 ${task.headline}`} note='只改这一项,其他任务不受影响。'>
      <FollowLine target={{ kind: 'task', id: task.id }} name={`第${task.no}项`} />
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

function Own({ settings, tasks }: { settings: Settings; tasks: readonly Task[] }) {
  const saveTask = useSettingsStore((state) => state.saveTask)
  if (settings.tasks.length === 0) return null
  return (
    <Section title='单独设置的任务' count={`${settings.tasks.length} 项`}>
      {settings.tasks.map(({ taskId, leadDays }) => {
        const task = tasks.find(({ id }) => id === taskId)
        return (
          <Card key={taskId} as='div'>
            <Box as='p'>{task ? `第${task.no}项 ${task.headline}` : taskId}</Box>
            <LeadDays leadDays={leadDays} onChange={(leads) => void saveTask(taskId, leads)} />
            <Box role='group' label='这一项的提醒'>
              <ChoiceRow
                title='改回按总设置提醒'
                isChosen={false}
                onPress={() => void saveTask(taskId, null)}
              />
            </Box>
          </Card>
        )
      })}
    </Section>
  )
}

function General({ settings }: { settings: Settings }) {
  const save = useSettingsStore((state) => state.save)
  const { leadDays, workingDaysOnly, time, quiet } = settings
  return (
    <>
      <Section title='提前几天' note='按日历日往前数;推送都会注明日期的依据(如“推定”)。'>
        <Card as='div'>
          <LeadDays leadDays={leadDays} onChange={(leads) => void save({ leadDays: leads })} />
        </Card>
      </Section>
      <Section title='在哪些日子' note='遇休息日提前到上一个工作日,不会推迟;按国务院放假安排。'>
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
        note='免打扰时段内不推送;提醒落在其中时改到时段之外。起止相同即不设免打扰。'
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

/** 提醒设置 — when to be reminded: for all, or (with `task`) for one task. */
export default function RemindersPage() {
  const params = useRouteParams(RemindersRoute)
  const { settings, error, load } = useSettingsStore()
  const { document, error: planError } = usePlan()
  const { today } = useToday()
  const subscriptions = useSubscriptionStore((state) => state.subscriptions)
  const loadSubscriptions = useSubscriptionStore((state) => state.load)
  useEffect(() => {
    void load()
    void loadSubscriptions()
  }, [load, loadSubscriptions])
  const units = new Map(document?.units.map((unit) => [unit.id, unit]))
  const tasks = document?.tasks ?? []
  const mine = tasks.filter((task) =>
    matchOfAny(subscriptions ?? [], { kind: 'deadline', task }, units),
  )
  const one = tasks.find(({ id }) => id === params?.task)
  // One screen at once, not three in turn: each is a setData of its own on the phone.
  const isReady = settings !== null && (document !== null || planError !== null)
  return (
    <Screen title='提醒设置'>
      {error && settings && <Banner icon='offline' text='离线 · 显示上次的设置' />}
      {!settings && error && <ErrorState error={error} onRetry={() => void load()} />}
      {!isReady && (settings !== null || !error) && <Skeleton />}
      {isReady && one && today && <OneTask task={one} settings={settings} today={today} />}
      {isReady && !one && (
        <>
          <General settings={settings} />
          <Own settings={settings} tasks={tasks} />
          <Section title='日历'>
            <CalendarCard tasks={mine} />
          </Section>
        </>
      )}
    </Screen>
  )
}
