import { addDays, instantOf } from '../../../../src/domain/calendar'
import { shanghaiDay } from '../../clock'
import type { ClaimedPush, FinishedPush } from '../../repositories/messages/pushes'
import type { SendOutcome } from '../../wechat/send-outcome'

const MOST_ATTEMPTS = 6
const FIRST_RETRY_MS = 15_000
const MINUTE_MS = 60_000
const DAY_START_MS = 60 * MINUTE_MS
const DAY_RETRY_MS = 10 * MINUTE_MS

/** What became of a push that was taken from the queue. */
export type PushOutcome =
  | SendOutcome
  | { kind: 'skipped' }
  /** Taken, and never begun. */
  | { kind: 'returned' }

/**
 * When a pause ends, by the day of the clock that plans. WeChat's day may begin a little after ours:
 * a quota that is still used up just after midnight is asked again soon, not on the day after.
 */
export function pauseEnd(now: Date, until: 'next-minute' | 'next-day'): Date {
  if (until === 'next-minute') return new Date(now.getTime() + MINUTE_MS)
  const midnight = Date.parse(instantOf(shanghaiDay(now), '00:00'))
  if (now.getTime() - midnight < DAY_START_MS) return new Date(now.getTime() + DAY_RETRY_MS)
  return new Date(instantOf(addDays(shanghaiDay(now), 1), '00:00'))
}

/** How it is written down. */
export function finishOf(
  { id, attempts }: ClaimedPush,
  outcome: PushOutcome,
  now: Date,
): FinishedPush {
  const done = (state: FinishedPush['state'], errcode: number | null = null): FinishedPush => ({
    id,
    state,
    errcode,
    not_before: null,
    counts: true,
  })
  switch (outcome.kind) {
    case 'retry': {
      if (attempts >= MOST_ATTEMPTS) return done('dead', outcome.errcode)
      const wait = FIRST_RETRY_MS * 2 ** (attempts - 1)
      const not_before = new Date(now.getTime() + wait)
      return { ...done('queued', outcome.errcode), not_before }
    }
    case 'pause': {
      const not_before = pauseEnd(now, outcome.until)
      return { ...done('queued', outcome.errcode), not_before, counts: false }
    }
    case 'returned':
      return { ...done('queued'), counts: false }
    case 'no-consent':
    case 'gone':
    case 'failed':
      return done('failed', outcome.errcode)
    case 'sent':
    case 'unknown':
    case 'skipped':
      return done(outcome.kind)
  }
}
