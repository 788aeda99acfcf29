import type { SubscriptionCertainty, SubscriptionTarget } from '../../contract'
import { daysBetween } from '../calendar'
import type { UnitTable } from './lineage'
import { matchOf, type Happening } from './matching'

/** Something that happened, and on which day. */
export interface PastHappening {
  on: string
  happening: Happening
}

const MONTH_DAYS = 365.25 / 12
const YEAR_DAYS = 365

/**
 * 约每月 N 条: how often the last year would have brought something, to one decimal. Where less than a
 * year is on record, what there is; a month at least, so that one busy day promises no flood.
 */
export function forecastPerMonth(
  target: SubscriptionTarget,
  certainty: SubscriptionCertainty,
  history: readonly PastHappening[],
  today: string,
  units: UnitTable,
): number {
  const past = history.filter(({ on }) => on <= today && daysBetween(on, today) < YEAR_DAYS)
  const first = past.reduce((earliest, { on }) => (on < earliest ? on : earliest), today)
  const months = Math.max(1, (daysBetween(first, today) + 1) / MONTH_DAYS)
  const followed = { target, certainty, paused: false }
  const count = past.filter(({ happening }) => matchOf(followed, happening, units)).length
  return Math.round((count / months) * 10) / 10
}
