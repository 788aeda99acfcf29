import { createHash } from 'node:crypto'
import { DEFAULT_REMINDER_SETTINGS } from '../../../../src/contract'
import {
  addDays,
  stateCouncilCalendar,
  stateCouncilDaysOff,
  workdayOnOrBefore,
  type WorkCalendar,
} from '../../../../src/domain/calendar'
import { sendingTime } from '../../../../src/domain/reminders'
import type { Db } from '../../database/schema'
import { listDueDays, replaceDeadlineTargets } from '../../repositories/messages/deadline-targets'
import { readRevision } from '../../repositories/content/documents'
import {
  listLeads,
  lockPlanning,
  nextPersonRange,
  planBySets,
  planRange,
  type LeadDay,
  type PlanCounts,
} from '../../repositories/messages/reminders'
import { readSetting, writeSetting } from '../../repositories/content/settings'
import type { Runtime } from '../../runtime'
import { deadlineTargets, readFollowedContent } from '../content/followed-content'

/**
 * Written down this many days ahead, and planned anew at least daily: a plan for a year would be
 * twelve times as long, and mostly be withdrawn.
 */
const HORIZON_DAYS = 3
/** Persons in one transaction: PGlite blocks this process while it works (≤ 5,000 rows). */
const CHUNK = { pglite: 200, postgres: 20_000 }
const NOBODY = '00000000-0000-0000-0000-000000000000'
const LAST_PLAN = 'last-reminder-plan'
/** A build with other working days plans anew at its first start. */
const CALENDAR_DIGEST = createHash('sha256')
  .update(JSON.stringify(stateCouncilDaysOff))
  .digest('base64url')

export interface PlanOptions {
  calendar?: WorkCalendar
  horizonDays?: number
}

async function scopeOf(db: Db, today: string, options: PlanOptions) {
  const { calendar = stateCouncilCalendar, horizonDays = HORIZON_DAYS } = options
  const { leadDays, workingDaysOnly } = DEFAULT_REMINDER_SETTINGS
  const horizon = addDays(today, horizonDays)
  const leads = new Set([...leadDays, ...(await listLeads(db))])
  const rows: LeadDay[] = (await listDueDays(db)).flatMap((due_on) =>
    [...leads].flatMap((lead) => {
      const day = addDays(due_on, -lead)
      return [true, false].map((working_only) => ({
        due_on,
        lead,
        working_only,
        on_day: working_only ? workdayOnOrBefore(calendar, day) : day,
      }))
    }),
  )
  return {
    leadDays: rows.filter(({ on_day }) => on_day <= horizon),
    defaults: { leadDays, workingDaysOnly, sendTime: sendingTime(DEFAULT_REMINDER_SETTINGS) },
  }
}

/** Plans one person anew, in the transaction of what they changed. */
export async function planPerson(
  trx: Db,
  { clock }: Pick<Runtime, 'clock'>,
  personId: string,
  options: PlanOptions = {},
): Promise<PlanCounts> {
  await lockPlanning(trx)
  const scope = await scopeOf(trx, clock.today(), options)
  return planRange(trx, { ...scope, from: personId, to: personId })
}

/** Brings what dates there are to what documents and units now say. */
export async function refreshDeadlines(trx: Db, today: string): Promise<void> {
  await lockPlanning(trx)
  await replaceDeadlineTargets(trx, deadlineTargets(await readFollowedContent(trx)), today)
}

/** Plans everyone, chunk by chunk. May stop anywhere, and run any number of times. */
export async function planEveryone(
  { db, database, clock }: Runtime,
  options: PlanOptions = {},
): Promise<PlanCounts> {
  const today = clock.today()
  await db.transaction().execute((trx) => refreshDeadlines(trx, today))
  const scope = await scopeOf(db, today, options)
  const sum = { pairs: 0, withdrawn: 0, added: 0 }
  let after = NOBODY
  for (;;) {
    const range = await nextPersonRange(db, after, CHUNK[database.kind])
    if (!range) return sum
    const counts = await db.transaction().execute(async (trx) => {
      await lockPlanning(trx)
      await planBySets(trx)
      return planRange(trx, { ...scope, ...range })
    })
    sum.pairs += counts.pairs
    sum.withdrawn += counts.withdrawn
    sum.added += counts.added
    after = range.to
  }
}

/** Plans everyone where the day, the working days, or what there is to follow, is not that of the last plan. */
export async function planIfChanged(runtime: Runtime): Promise<PlanCounts | null> {
  const revision = await readRevision(runtime.db)
  // What a plan rests on, besides what people set (which plans them anew by itself).
  const ground = [runtime.clock.today(), revision, CALENDAR_DIGEST]
  const last = await readSetting(runtime.db, LAST_PLAN)
  if (JSON.stringify(last) === JSON.stringify(ground)) return null
  const counts = await planEveryone(runtime)
  await writeSetting(runtime.db, LAST_PLAN, ground)
  return counts
}
