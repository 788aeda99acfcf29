import type { MessageDraft } from '../../../../src/domain/inbox'
import { documentMessage, postMessage, updateMessage } from '../../../../src/domain/inbox'
import {
  matchOf,
  targetKey,
  type Happening,
  type UnitTable,
} from '../../../../src/domain/subscriptions'
import type { Db } from '../../database/schema'
import {
  listFollowedTargets,
  listFollowers,
  type MatchedTarget,
} from '../../repositories/people/subscriptions'
import type { Runtime } from '../../runtime'
import { readFollowedContent } from '../content/followed-content'
import { refreshDeadlines } from './plan-reminders'
import type { PostHook } from '../publishing/post-hooks'
import type { PublishHook } from '../publishing/publish-hooks'
import type { UpdateHook } from '../officials/update-hooks'
import { writeMessages } from './write-messages'

const PAGE = 1_000
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Which of the targets that anyone follows bring this: one question a target, not one a person. */
async function matchedTargets(
  trx: Db,
  happening: Happening,
  units: UnitTable,
): Promise<MatchedTarget[]> {
  return (await listFollowedTargets(trx)).flatMap(({ target, certainty }) => {
    const found = matchOf({ target, certainty, paused: false }, happening, units)
    return found
      ? [{ target_key: targetKey(target), certainty, is_certain: found === 'certain' }]
      : []
  })
}

async function eachPage(
  trx: Db,
  matched: readonly MatchedTarget[],
  work: (page: { personId: string; isCertain: boolean }[]) => Promise<void>,
): Promise<void> {
  let after = NOBODY
  for (;;) {
    const page = await listFollowers(trx, matched, after, PAGE)
    if (page.length > 0) await work(page)
    if (page.length < PAGE) return
    after = page.at(-1)?.personId ?? NOBODY
  }
}

/** How many persons something would be told to. */
export async function countFollowers(trx: Db, happening: Happening): Promise<number> {
  const { units } = await readFollowedContent(trx)
  const matched = await matchedTargets(trx, happening, units)
  let sum = 0
  if (matched.length > 0) {
    await eachPage(trx, matched, async (page) => {
      sum += page.length
    })
  }
  return sum
}

/**
 * Tells everyone who follows what a happening concerns: one message a person, however many of their
 * subscriptions bring it, and once, however often this runs. Call in the transaction that makes it so.
 */
export async function notifyFollowers(
  trx: Db,
  runtime: Pick<Runtime, 'clock' | 'config'>,
  happening: Happening,
  draftOf: (isPossible: boolean) => MessageDraft,
): Promise<number> {
  const { units } = await readFollowedContent(trx)
  const matched = await matchedTargets(trx, happening, units)
  if (matched.length === 0) return 0
  const [certain, possible] = [draftOf(false), draftOf(true)]
  let sum = 0
  await eachPage(trx, matched, async (page) => {
    const messages = page.map(({ personId, isCertain }) => ({
      personId,
      draft: isCertain ? certain : possible,
      dueOn: null,
    }))
    sum += await writeMessages(trx, runtime, messages)
  })
  return sum
}

/** A publication tells followers, and moves dates; reminders follow at the next plan, within a minute. */
export const followersHook: PublishHook = {
  audience: ({ trx, document }) => countFollowers(trx, { kind: 'document', document }),
  async published({ runtime, trx, document, before }) {
    await refreshDeadlines(trx, runtime.clock.today())
    const draft = documentMessage(document)
    const title = before ? `文件有更正：${document.title}` : draft.title
    await notifyFollowers(trx, runtime, { kind: 'document', document }, () => ({ ...draft, title }))
  },
}

/** A post tells those who follow its channel, its series, its themes, tasks or units. */
export const followersPostHook: PostHook = async ({ runtime, trx, post }) => {
  await notifyFollowers(trx, runtime, { kind: 'post', post }, () => postMessage(post))
}

/** 进展 tells followers of the task; a date that moved is planned for everyone within a minute. */
export const followersUpdateHook: UpdateHook = async (reported) => {
  const { runtime, trx, task, update, isDueMoved } = reported
  const happening = { kind: 'update' as const, task, note: update.note }
  await notifyFollowers(trx, runtime, happening, (isPossible) =>
    updateMessage(update, task, isPossible),
  )
  if (isDueMoved) await refreshDeadlines(trx, runtime.clock.today())
}
