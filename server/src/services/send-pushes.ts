import type { InboxMessage } from '../../../src/contract'
import { addDays, instantOf } from '../../../src/domain/calendar'
import { fillTemplate } from '../../../src/domain/push-fields'
import { shanghaiDay } from '../clock'
import { zeroConsents } from '../repositories/consents'
import { deleteWebPushAddresses } from '../repositories/people'
import {
  claimPushes,
  finishPushes,
  pauseChannel,
  type ClaimedPush,
  type FinishedPush,
} from '../repositories/pushes'
import type { Runtime } from '../runtime'
import type { SendOutcome } from '../wechat/send-outcome'
import type { Senders } from './push-senders'

export interface SendPace {
  /** Sends under way at once in one lane: each to another person. A crash leaves at most these unknown. */
  batch: number
  /** Lanes of this process: while one writes, another sends. */
  lanes: number
}

const PACE = { pglite: { batch: 100, lanes: 1 }, postgres: { batch: 100, lanes: 3 } }
const MOST_ATTEMPTS = 6
const FIRST_RETRY_MS = 15_000
const MINUTE_MS = 60_000
const NOBODY = '00000000-0000-0000-0000-000000000000'

type Outcome = SendOutcome | { kind: 'skipped' }

function send(push: ClaimedPush, { config }: Runtime, senders: Senders): Promise<Outcome> {
  const message = {
    // Written from a draft of the domain.
    kind: push.kind as InboxMessage['kind'],
    basis: push.basis as InboxMessage['basis'],
    title: push.title,
    body: push.body,
    dueOn: push.dueOn,
    createdAt: push.createdAt.toISOString(),
  }
  if (push.channel === 'web') {
    const { endpoint, p256dh, auth } = push
    if (!senders.web || endpoint === null || p256dh === null || auth === null) {
      return Promise.resolve({ kind: 'skipped' })
    }
    const { title, body } = message
    const payload = JSON.stringify({ id: push.messageId, title, body, link: push.link })
    return senders.web({ endpoint, keys: { p256dh, auth } }, payload)
  }
  const template = config.wechat.templates.find(({ id }) => id === push.address)
  if (!template || push.openid === null || push.remaining === 0) {
    return Promise.resolve({ kind: 'skipped' })
  }
  const data = fillTemplate(template.fields, message)
  if (data === null) return Promise.resolve({ kind: 'failed', errcode: 47003, alert: true })
  const page = push.link.replace(/^\//, '')
  return senders.wechat({ openid: push.openid, templateId: push.address, page, data })
}

/** When a pause ends, by the day of the clock that plans. */
function pauseEnd(now: Date, until: 'next-minute' | 'next-day'): Date {
  return until === 'next-minute'
    ? new Date(now.getTime() + MINUTE_MS)
    : new Date(instantOf(addDays(shanghaiDay(now), 1), '00:00'))
}

function finishOf({ id, attempts }: ClaimedPush, outcome: Outcome, now: Date): FinishedPush {
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

type Result = { push: ClaimedPush; outcome: Outcome }

/** What became of a batch, in one transaction. */
async function write({ db, clock, log }: Runtime, results: readonly Result[]): Promise<void> {
  const now = clock.now()
  const of = (kind: Outcome['kind']) => results.filter(({ outcome }) => outcome.kind === kind)
  await db.transaction().execute(async (trx) => {
    await finishPushes(
      trx,
      results.map(({ push, outcome }) => finishOf(push, outcome, now)),
    )
    for (const { push } of of('no-consent')) {
      await zeroConsents(trx, [push.personId], push.address)
    }
    const gone = of('gone').map(({ push }) => push)
    const onWechat = gone.filter(({ channel }) => channel === 'wechat')
    await zeroConsents(
      trx,
      onWechat.map(({ personId }) => personId),
      null,
    )
    const onWeb = gone.filter(({ channel }) => channel === 'web')
    await deleteWebPushAddresses(
      trx,
      onWeb.map(({ address }) => address),
    )
    for (const { push, outcome } of of('pause')) {
      if (outcome.kind !== 'pause') continue
      await pauseChannel(trx, push.channel, pauseEnd(now, outcome.until), outcome.errcode)
    }
  })
  for (const { outcome } of results) {
    if (outcome.kind === 'pause') log.warn({ errcode: outcome.errcode }, 'pushing rests')
    if (outcome.kind === 'failed' && outcome.alert) {
      log.error({ errcode: outcome.errcode }, 'push refused: settings or account want a look')
    }
  }
}

/** Goes through the queue person by person, until nothing is left that may go now. */
async function lane(
  runtime: Runtime,
  senders: Senders,
  { isStopping, batch }: { isStopping: () => boolean; batch: number },
) {
  let after = NOBODY
  let sum = 0
  while (!isStopping()) {
    const claimed = await claimPushes(runtime.db, { now: runtime.clock.now(), after, count: batch })
    if (claimed.length === 0) {
      if (after === NOBODY) return sum
      after = NOBODY
      continue
    }
    after = claimed.at(-1)?.personId ?? NOBODY
    const results = await Promise.all(
      claimed.map(async (push) => ({ push, outcome: await send(push, runtime, senders) })),
    )
    await write(runtime, results)
    sum += results.length
  }
  return sum
}

/** Sends all that may go now; returns how many were tried. Any number of processes may do so at once. */
export async function sendPushes(
  runtime: Runtime,
  senders: Senders,
  isStopping: () => boolean = () => false,
  pace: SendPace = PACE[runtime.database.kind],
): Promise<number> {
  const lanes = Array.from({ length: pace.lanes }, () =>
    lane(runtime, senders, { isStopping, batch: pace.batch }),
  )
  return (await Promise.all(lanes)).reduce((sum, one) => sum + one, 0)
}
