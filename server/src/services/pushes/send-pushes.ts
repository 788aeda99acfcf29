import type { InboxMessage } from '../../../../src/contract'
import { fillTemplate } from '../../../../src/domain/push-fields'
import { zeroConsents } from '../../repositories/people/consents'
import { deleteWebPushAddresses } from '../../repositories/people/people'
import { claimPushes, finishPushes, type ClaimedPush } from '../../repositories/messages/pushes'
import { pauseChannel } from '../../repositories/messages/push-pauses'
import type { Runtime } from '../../runtime'
import { finishOf, pauseEnd, type PushOutcome } from './push-outcome'
import type { Senders } from './push-senders'
import { runFewAtOnce } from '../messages/run-few-at-once'

export interface SendPace {
  /** Taken from the queue in one statement: each to another person. A crash leaves these unknown. */
  batch: number
  /** Of them, calls under way at once. */
  atOnce: number
  /** Lanes of this process: while one writes, another sends. */
  lanes: number
}

const PACE = {
  pglite: { batch: 100, atOnce: 50, lanes: 1 },
  postgres: { batch: 250, atOnce: 50, lanes: 4 },
}
/** What was taken, and not begun by then, goes back: so none is under way when `recover` gives it up. */
const BEGIN_WITHIN_MS = 15_000
const NOBODY = '00000000-0000-0000-0000-000000000000'

function send(push: ClaimedPush, { config }: Runtime, senders: Senders): Promise<PushOutcome> {
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

type Result = { push: ClaimedPush; outcome: PushOutcome }

/** What became of a batch, in one transaction. */
async function write({ db, clock, log }: Runtime, results: readonly Result[]): Promise<void> {
  const now = clock.now()
  const of = (kind: PushOutcome['kind']) => results.filter(({ outcome }) => outcome.kind === kind)
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
  isStopping: () => boolean,
  { batch, atOnce }: SendPace,
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
    const beginBy = Date.now() + BEGIN_WITHIN_MS
    let isPaused = false
    const results = await runFewAtOnce(claimed, atOnce, async (push): Promise<Result> => {
      if (isPaused || isStopping() || Date.now() > beginBy) {
        return { push, outcome: { kind: 'returned' } }
      }
      const outcome = await send(push, runtime, senders)
      if (outcome.kind === 'pause') isPaused = true
      return { push, outcome }
    })
    await write(runtime, results)
    sum += results.filter(({ outcome }) => outcome.kind !== 'returned').length
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
  const lanes = Array.from({ length: pace.lanes }, () => lane(runtime, senders, isStopping, pace))
  return (await Promise.all(lanes)).reduce((sum, one) => sum + one, 0)
}
