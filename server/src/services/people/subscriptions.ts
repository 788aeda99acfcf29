import {
  problems,
  type Subscription,
  type SubscriptionCertainty,
  type SubscriptionTarget,
} from '../../../../src/contract'
import { targetKey } from '../../../../src/domain/subscriptions'
import { Refusal } from '../../http/refusal'
import {
  deleteSubscription,
  findSubscription,
  listSubscriptions,
  mergeSubscription,
  updateSubscription,
  type SubscriptionRow,
} from '../../repositories/people/subscriptions'
import { insertFavourites } from '../../repositories/people/people'
import { insertReadMarks } from '../../repositories/messages/new-messages'
import type { Runtime } from '../../runtime'
import { planPerson } from '../messages/plan-reminders'
import { forecaster } from './forecast'
import { readSettingsReply } from './reminder-settings'

const MOST = 500
async function withForecast(
  runtime: Runtime,
  personId: string,
  rows: readonly SubscriptionRow[],
): Promise<Subscription[]> {
  const perMonth = await forecaster(runtime, await readSettingsReply(runtime, personId))
  return rows.map((row) => ({ ...row, forecastPerMonth: perMonth(row.target, row.certainty) }))
}

async function single(
  runtime: Runtime,
  personId: string,
  row: SubscriptionRow,
): Promise<Subscription> {
  const [subscription] = await withForecast(runtime, personId, [row])
  if (!subscription) throw new Error('one row gives one subscription')
  return subscription
}

export async function readSubscriptions(runtime: Runtime, personId: string) {
  return withForecast(runtime, personId, await listSubscriptions(runtime.db, personId))
}

interface Wanted {
  target: SubscriptionTarget
  certainty?: SubscriptionCertainty | undefined
  paused?: boolean | undefined
}

const rowOf = ({ clock }: Runtime, { target, certainty = 'all', paused = false }: Wanted) => ({
  target,
  certainty,
  paused,
  targetKey: targetKey(target),
  at: clock.now(),
  since: clock.today(),
})

/** Follows; the same target again answers the same one. */
export async function follow(
  runtime: Runtime,
  personId: string,
  wanted: Wanted,
): Promise<Subscription> {
  const row = await runtime.db.transaction().execute(async (trx) => {
    const own = await listSubscriptions(trx, personId)
    const isKnown = own.some(({ target }) => targetKey(target) === targetKey(wanted.target))
    if (!isKnown && own.length >= MOST) {
      throw new Refusal(problems.conflict(`最多关注 ${MOST} 个对象，请先取消一些。`))
    }
    const merged = await mergeSubscription(trx, personId, rowOf(runtime, wanted))
    await planPerson(trx, runtime, personId)
    return merged
  })
  return single(runtime, personId, row)
}

/** Joins what a device kept to what the person has; nothing is lost, and twice is once. */
export async function mergeDevice(
  runtime: Runtime,
  personId: string,
  device: {
    subscriptions: readonly Wanted[]
    favourites: readonly string[]
    readIds: readonly string[]
  },
): Promise<Subscription[]> {
  await runtime.db.transaction().execute(async (trx) => {
    for (const wanted of device.subscriptions) {
      await mergeSubscription(trx, personId, rowOf(runtime, wanted))
    }
    await insertFavourites(trx, personId, device.favourites)
    await insertReadMarks(trx, personId, device.readIds, runtime.clock.now())
    await planPerson(trx, runtime, personId)
  })
  return readSubscriptions(runtime, personId)
}

/** Null where there is no such subscription of theirs. */
export async function changeSubscription(
  runtime: Runtime,
  personId: string,
  id: string,
  change: { paused?: boolean | undefined; certainty?: SubscriptionCertainty | undefined },
): Promise<Subscription | null> {
  const row = await runtime.db.transaction().execute(async (trx) => {
    const before = await findSubscription(trx, personId, id)
    if (!before) return undefined
    const isResumed = before.paused && change.paused === false
    const isWidened = before.certainty === 'certain' && change.certainty === 'all'
    await updateSubscription(trx, personId, id, {
      ...(change.paused === undefined ? {} : { paused: change.paused }),
      ...(change.certainty === undefined ? {} : { certainty: change.certainty }),
      // What was past while it slept, or was not asked for, is not said late.
      ...(isResumed || isWidened ? { since: runtime.clock.today() } : {}),
    })
    await planPerson(trx, runtime, personId)
    return findSubscription(trx, personId, id)
  })
  return row ? single(runtime, personId, row) : null
}

export function unfollow(runtime: Runtime, personId: string, id: string): Promise<boolean> {
  return runtime.db.transaction().execute(async (trx) => {
    const isGone = await deleteSubscription(trx, personId, id)
    if (isGone) await planPerson(trx, runtime, personId)
    return isGone
  })
}
