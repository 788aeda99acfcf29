import type { EndpointName, Matched, Problem } from '../../../src/contract'
import { ReadyJson } from '../routes/handler'
import type { Runtime } from '../runtime'
import type { EncodedBody } from './encodings'
import { isDatabaseAway } from './refusal'
import type { Manner } from './reply-store'
import { isRefusal, runHandler, type Asker } from './run-handler'

/** Replies that change with time alone, and how long one stays good (ms). */
export const FRESH_MS: Partial<Record<EndpointName, number>> = {
  listFeed: 15_000,
  getPost: 15_000,
  listPosts: 15_000,
  // Names posts, which come out at their instants.
  getTask: 15_000,
}

/** What officials say is asked for anew each time (304 by ETag): an old copy would hide a correction. */
const ALWAYS_ASKED = new Set<EndpointName>([
  'getTask',
  'getUpdate',
  'listUnitUpdates',
  'getProgress',
  'listReportedDues',
])
const mannerOf = ({ name }: Matched): Manner => ({
  freshMs: FRESH_MS[name],
  cacheControl: ALWAYS_ASKED.has(name) ? 'public, no-cache' : undefined,
})

/** For what a kept reply is good: one state of what is published, on one day. */
export async function madeNow({ content, clock }: Runtime): Promise<string> {
  return `${await content.revision()} ${clock.today()}`
}

/** Whether a public reply stands in memory, good as it is. */
export async function isKnownReply(runtime: Runtime, url: string): Promise<boolean> {
  try {
    return runtime.replies.fresh(url, await madeNow(runtime)) !== null
  } catch {
    // The database is away: whoever asks on is told so, or answered with what was known before.
    return false
  }
}

/**
 * What all may see, the same bytes for everyone: those that are kept where they are good, else the endpoint's
 * handler's. While the database is away, whatever is known.
 */
export async function publicReply(
  runtime: Runtime,
  matched: Matched,
  url: string,
  asker: Asker,
): Promise<EncodedBody | Problem> {
  const { log, replies } = runtime
  try {
    const made = await madeNow(runtime)
    const good = replies.fresh(url, made)
    if (good) return good
    const answer = await runHandler(runtime, matched, asker)
    if (isRefusal(answer)) return answer
    const text = answer instanceof ReadyJson ? answer.text : JSON.stringify(answer)
    return replies.put(url, made, text, mannerOf(matched))
  } catch (cause) {
    const known = isDatabaseAway(cause) ? replies.any(url) : null
    if (!known) throw cause
    log.warn({ url: url.split('?')[0] }, 'database away: answered what was known')
    return known
  }
}
