import { useEffect } from 'react'
import * as v from 'valibot'
import { Screen } from '@/components/screen'
import { Section } from '@/components/section'
import { Stale } from '@/components/stale'
import { ErrorState, Skeleton } from '@/components/states'
import { Identifier } from '@/contract'
import { CalendarCard } from '@/features/reminders/calendar-card'
import { OneTask } from './one-task'
import { OwnSettings, SettingsForm } from '@/features/reminders/settings-form'
import { useSettingsStore } from '@/features/reminders/settings-store'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { useIsFollowed } from '@/features/subscriptions/use-is-followed'
import { BadLink } from '@/features/tasks/plan-frame'
import { documentIdOf, useDatedPlan } from '@/features/tasks/use-plan'
import { useRouteParams } from '@/platform/navigation/use-route-params'
import { useToday } from '@/platform/display/use-today'

const RemindersRoute = v.object({ task: v.optional(Identifier) })

/** 提醒设置 — when to be reminded: for all, or (with `task`) for one task. */
export default function RemindersPage() {
  const params = useRouteParams(RemindersRoute)
  const asked = params?.task
  const { settings, error, load } = useSettingsStore()
  const {
    document,
    error: planError,
    reload,
  } = useDatedPlan(asked && documentIdOf(asked), { isReal: true })
  const { today } = useToday()
  const loadSubscriptions = useSubscriptionStore((state) => state.load)
  useEffect(() => {
    void load()
    void loadSubscriptions()
  }, [load, loadSubscriptions])
  const tasks = document?.tasks ?? []
  const mine = tasks.filter(useIsFollowed(document))
  const one = tasks.find(({ id }) => id === asked)
  // One screen at once, not three in turn: each is a setData of its own on the phone.
  const isReady = settings !== null && (document !== null || planError !== null)
  // A link that names no task of ours is not one to the settings of all.
  const isBad = !params || (asked !== undefined && !one && (document ?? planError?.isNotFound))
  return (
    <Screen title='提醒设置'>
      {settings && <Stale error={error} instead='显示上次的设置' onRetry={() => void load()} />}
      {!settings && error && <ErrorState error={error} onRetry={() => void load()} />}
      {!isReady && (settings !== null || !error) && <Skeleton />}
      {isReady && one && today && <OneTask task={one} settings={settings} today={today} />}
      {isReady && isBad && <BadLink kind='task' />}
      {isReady && !isBad && !one && asked && planError && (
        <ErrorState error={planError} onRetry={reload} />
      )}
      {isReady && !isBad && !asked && (
        <>
          <SettingsForm settings={settings} />
          <OwnSettings settings={settings} tasks={tasks} />
          <Section title='日历'>
            <CalendarCard tasks={mine} />
          </Section>
        </>
      )}
    </Screen>
  )
}
