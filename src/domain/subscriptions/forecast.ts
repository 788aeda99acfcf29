import {
  DEFAULT_REMINDER_SETTINGS,
  type ReminderSettings,
  type SubscriptionCertainty,
  type SubscriptionTarget,
  type Task,
} from '../../contract'
import { daysBetween, stateCouncilCalendar } from '../calendar'
import { planReminders } from '../reminders'
import type { UnitTable } from './lineage'
import { matchOf, type Followed, type Happening } from './matching'

/** News, and on which day it came. */
export interface PastHappening {
  on: string
  happening: Exclude<Happening, { kind: 'deadline' }>
}

/** What a forecast is made from: what came before, and every task with its date as it holds now. */
export interface MessageHistory {
  news: readonly PastHappening[]
  tasks: readonly Task[]
}

const MONTHS = 12
const YEAR_DAYS = 365
const MONTH_DAYS = 365.25 / MONTHS
const LONG_AGO = '0000-01-01'

/**
 * News a month over the last year; where less than a year is on record, over what there is, a month at
 * least, so that one busy day promises no flood. Each is one message.
 */
function newsPerMonth(
  followed: Followed,
  news: readonly PastHappening[],
  today: string,
  units: UnitTable,
): number {
  const past = news.filter(({ on }) => on <= today && daysBetween(on, today) < YEAR_DAYS)
  const first = past.reduce((earliest, { on }) => (on < earliest ? on : earliest), today)
  const months = Math.max(1, (daysBetween(first, today) + 1) / MONTH_DAYS)
  return past.filter(({ happening }) => matchOf(followed, happening, units)).length / months
}

/** The settings that reminders are planned by, with the leads of single tasks. */
export type ForecastSettings = ReminderSettings & {
  tasks?: readonly { taskId: string; leadDays: readonly number[] }[]
}

/**
 * Reminders a month, as they are planned: every lead of every date counts, and all that is said on one day is one
 * message. Dates ahead are known: over the months up to the last of them, a month at least. Those of the last year
 * tell where none is ahead.
 */
function remindersPerMonth(
  followed: Followed,
  tasks: readonly Task[],
  today: string,
  units: UnitTable,
  settings: ForecastSettings,
): number {
  const leads = new Map(settings.tasks?.map(({ taskId, leadDays }) => [taskId, leadDays]))
  const matched = tasks.filter((task) => matchOf(followed, { kind: 'deadline', task }, units))
  const planned = planReminders(
    matched.map((task) => ({ task, since: LONG_AGO, leadDays: leads.get(task.id) ?? null })),
    settings,
    stateCouncilCalendar,
  )
  // Earliest first.
  const days = [...new Set(planned.map(({ on }) => on))]
  const ahead = days.filter((on) => on > today && daysBetween(today, on) <= YEAR_DAYS)
  const last = ahead[ahead.length - 1]
  if (last !== undefined) return ahead.length / Math.max(1, daysBetween(today, last) / MONTH_DAYS)
  return days.filter((on) => on <= today && daysBetween(on, today) < YEAR_DAYS).length / MONTHS
}

/** 约每月 N 条: how many messages following this would bring, in a person's settings or those she begins with. */
export function forecastPerMonth(
  { target, certainty }: { target: SubscriptionTarget; certainty: SubscriptionCertainty },
  { news, tasks }: MessageHistory,
  today: string,
  units: UnitTable,
  settings: ForecastSettings = DEFAULT_REMINDER_SETTINGS,
): number {
  const followed = { target, certainty, paused: false }
  const reminders = remindersPerMonth(followed, tasks, today, units, settings)
  return Math.round((newsPerMonth(followed, news, today, units) + reminders) * 100) / 100
}
