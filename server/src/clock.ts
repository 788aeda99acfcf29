import { readSetting, writeSetting } from './repositories/content/settings'
import type { Db } from './database/schema'
import * as v from 'valibot'

/** What day it is for plans, deadlines and posts. Sessions, limits and queues use real time. */
export interface Clock {
  isSimulated: boolean
  now: () => Date
  /** Day in Asia/Shanghai, `2015-11-16`. */
  today: () => string
  /** Remembers where a simulated clock stands, so that it goes on from there. */
  save: () => Promise<void>
}

const SHANGHAI_MS = 8 * 3_600_000
/** A gap longer than this between saves means that nobody ran: the demonstration waited. */
const GAP_MS = 3 * 60_000

/** Shanghai has kept UTC+8 without summer time since 1992. */
export function shanghaiDay(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_MS).toISOString().slice(0, 10)
}

const clockOf = (isSimulated: boolean, now: () => Date, save: () => Promise<void>): Clock => ({
  isSimulated,
  now,
  today: () => shanghaiDay(now()),
  save,
})

export const realClock: Clock = clockOf(
  false,
  () => new Date(),
  () => Promise.resolve(),
)

/** A clock that stands where a test puts it. */
export function fixedClock(instant: Date): Clock {
  return clockOf(
    true,
    () => instant,
    () => Promise.resolve(),
  )
}

const Kept = v.object({ start: v.string(), offsetMs: v.number(), seenAt: v.string() })
const NAME = 'simulated-clock'

/** Runs on from `start`; across restarts from where it stood. Another `start` begins anew. */
export async function openSimulatedClock(db: Db, start: Date): Promise<Clock> {
  const parsed = v.safeParse(Kept, await readSetting(db, NAME))
  const kept = parsed.success && parsed.output.start === start.toISOString() ? parsed.output : null
  const gap = kept ? Date.now() - Date.parse(kept.seenAt) : 0
  const offsetMs = kept ? kept.offsetMs + (gap > GAP_MS ? gap : 0) : Date.now() - start.getTime()
  const save = () =>
    writeSetting(db, NAME, {
      start: start.toISOString(),
      offsetMs,
      seenAt: new Date().toISOString(),
    })
  await save()
  return clockOf(true, () => new Date(Date.now() - offsetMs), save)
}
